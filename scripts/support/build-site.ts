import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findContentFault } from '@/lib/content/check-files'
import { builtForFile } from '@/server/built-for'
import { oneAtATime } from '../bootstrap/one-at-a-time.mjs'
import { fingerprint } from './fingerprint'
import { leash } from './leash'
import { tail } from './log-tail'
import { root, tsx } from './root'

type Build = {
  /** Where it goes, below the root of the checkout: `.next` for production, another for demo and tests. */
  distDir: string
  /** Settings that end up in pages, such as DEMO. */
  settings?: Record<string, string>
  /** A file for what the build says; without one it goes to our own output. */
  logFile?: string
}

/**
 * Builds the site unless this very build is there already.
 *
 * @returns whether it had to.
 * @throws with the end of what the build said when it fails.
 */
export async function ensureBuild(build: Build): Promise<boolean> {
  const name = `build${build.distDir}`
  return oneAtATime(name, async () => {
    if (isFresh(build)) return false
    await buildSite(build)
    return true
  })
}

/** Builds the site: what Next makes, then our own step after it. @throws like `ensureBuild`. */
export async function buildSite(build: Build): Promise<void> {
  // In a second, and in one sentence, what Next would say after a minute.
  const fault = await findContentFault()
  if (fault) throw new Error(fault)
  // Taken before: what changes while the build runs makes the next start build again.
  const mark = markOf(build)
  rmSync(stampFile(build), { force: true })
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...build.settings,
    NODE_ENV: 'production',
    NEXT_DIST_DIR: build.distDir,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const next = ['node_modules/next/dist/bin/next', 'build']
  await run({ command: process.execPath, args: next, cwd: root, env }, build.logFile)
  await run(tsx('scripts/finish-build.ts', env), build.logFile)
  writeFileSync(builtForFile(join(root, build.distDir)), (env.APP_URL ?? '').replace(/\/+$/, ''))
  writeFileSync(stampFile(build), mark)
}

function isFresh(build: Build): boolean {
  const stamp = stampFile(build)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === markOf(build)
}

function stampFile({ distDir }: Build): string {
  return join(root, distDir, 'fingerprint.txt')
}

function markOf({ settings = {} }: Build): string {
  return fingerprint(root, settings)
}

async function run(command: Parameters<typeof leash>[0], logFile: string | undefined): Promise<void> {
  const output = logFile ? openSync(logFile, 'a', 0o600) : 'inherit'
  const code = await leash({ ...command, output }).ended
  if (typeof output === 'number') closeSync(output)
  if (code === 0) return
  const said = logFile ? tail(logFile) : 'What it said is above.'
  throw new Error(`The build failed.\n${said}`)
}
