import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { DemoAddresses } from '@/scripts/support/data-dir'
import { type Leashed, leash } from '@/scripts/support/leash'
import { tsx } from '@/scripts/support/root'

/** Builds of tests stay apart, so that a demo that somebody looks at is not pulled from under them. */
const testDistDir = '.next-test'

const startMilliseconds = 300_000

export type RunningDemo = DemoAddresses & Leashed

/**
 * Runs `npm run demo` on a data folder, without npm, and waits until it is ready. A build is made when there is none.
 *
 * @throws when it ends instead, or is not ready within five minutes.
 */
export async function startDemo(dataDir: string, env: Record<string, string> = {}): Promise<RunningDemo> {
  const settings = { DATA_DIR: dataDir, PORT: '43000', NEXT_DIST_DIR: testDistDir, ...env }
  // One that was killed has left its file.
  const before = readAddresses(dataDir)
  const demo = leash({
    ...tsx('scripts/demo.ts', { ...process.env, ...settings }),
    graceMilliseconds: 20_000,
  })
  let hasEnded = false
  void demo.ended.then(() => {
    hasEnded = true
  })
  for (const deadline = Date.now() + startMilliseconds; ; await wait(100)) {
    const addresses = readAddresses(dataDir)
    if (addresses && addresses !== before) return { ...(JSON.parse(addresses) as DemoAddresses), ...demo }
    if (hasEnded || Date.now() > deadline) throw new Error('The demo did not start; what it said is above.')
  }
}

function readAddresses(dataDir: string): string | null {
  const file = join(dataDir, 'demo.json')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
