import { join } from 'node:path'
import { ensureChromium } from '../chromium'
import { fromPlaywright, fromReport, fromVitest, oneCheck, type Tally } from './tally'

/** Runs a program of node_modules to its end. @returns its exit code. */
type Run = (program: string, args: string[], env?: Record<string, string>) => Promise<number>

export type Step = { name: string; run(run: Run, reportDir: string): Promise<Tally> }

const tsc = 'node_modules/typescript/bin/tsc'
const biome = 'node_modules/@biomejs/biome/bin/biome'
const knip = 'node_modules/knip/bin/knip.js'
const vitest = 'node_modules/vitest/vitest.mjs'
const playwright = 'node_modules/@playwright/test/cli.js'

/** All steps of `npm test`, cheap ones first. */
export const steps: Step[] = [
  { name: 'types', run: async (run) => oneCheck(await run(tsc, ['--noEmit'])) },
  { name: 'lint', run: async (run) => oneCheck(await run(biome, ['ci'])) },
  { name: 'dead code', run: async (run) => oneCheck(await run(knip, [])) },
  vitestStep('unit'),
  vitestStep('database'),
  { name: 'build', run: async (run) => oneCheck(await run('scripts/test-build.ts', [])) },
  { name: 'browser', run: browser },
  vitestStep('faults'),
]

/** A project of vitest.config.ts; it has its tests in the folder of its name. */
export function vitestStep(project: string): Step {
  return {
    name: project,
    async run(run, reportDir) {
      const file = join(reportDir, `${project}.json`)
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
      return fromReport(file, await run(vitest, ['run', '--project', project, ...reporters]), fromVitest)
    },
  }
}

async function browser(run: Run, reportDir: string): Promise<Tally> {
  ensureChromium()
  const file = join(reportDir, 'browser.json')
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  return fromReport(file, await run(playwright, ['test', '--reporter=list,json'], env), fromPlaywright)
}
