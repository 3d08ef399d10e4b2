import { setTimeout as wait } from 'node:timers/promises'
import { leanEnv, leanFlags } from '../bootstrap/lean-node.mjs'
import { type Leashed, leash } from './leash'
import { root, tsx } from './root'

type Options = {
  settings: Record<string, string>
  mode: 'production' | 'development'
  /** Which build to serve. */
  distDir: string
  /** Where the site's log lines go: an open file, or our own output. */
  output: 'inherit' | 'ignore' | number
}

const startMilliseconds = 60_000

/**
 * Starts server.ts as a process of its own and waits until it answers.
 *
 * @throws when it ends instead, or does not answer within a minute.
 */
export async function startSite({ settings, mode, distDir, output }: Options): Promise<Leashed> {
  const env: NodeJS.ProcessEnv = {
    ...leanEnv,
    ...process.env,
    ...settings,
    NODE_ENV: mode,
    NEXT_DIST_DIR: distDir,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const server = tsx(`${root}/server.ts`, env)
  if (mode === 'production') server.args.unshift(...leanFlags)
  const site = leash({ ...server, output, graceMilliseconds: 11_000 })
  await untilAnswering(site, `http://${settings.HOST}:${settings.PORT}/api/health`)
  return site
}

async function untilAnswering(site: Leashed, url: string): Promise<void> {
  let hasEnded = false
  const ended = site.ended.then(() => {
    hasEnded = true
  })
  const deadline = Date.now() + startMilliseconds
  while (!hasEnded && Date.now() < deadline) {
    if (await answers(url)) return
    await Promise.race([wait(100), ended])
  }
  await site.stop()
  throw new Error(hasEnded ? 'The site ended as it started.' : 'The site did not answer within a minute.')
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000) })
    return response.status < 500
  } catch {
    // Not listening yet.
    return false
  }
}
