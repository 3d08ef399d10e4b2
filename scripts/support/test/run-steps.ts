import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leash } from '../leash'
import { seconds } from '../progress'
import { tsx } from '../root'
import { Stopping } from '../stopping'
import type { Step } from './steps'
import { add, describe, nothing, type Tally } from './tally'

/** The exit code of a program that Ctrl-C ended. */
const interrupted = 130

/** Runs all steps, also after one that failed, prints the sum as the last line and ends the process. */
export async function runSteps(steps: Step[]): Promise<never> {
  const stopping = new Stopping(interrupted)
  const reportDir = mkdtempSync(join(tmpdir(), 'test-reports-'))
  stopping.add(async () => rmSync(reportDir, { recursive: true, force: true }))
  let current: { stop(): Promise<unknown> } | undefined
  stopping.add(async () => current?.stop())

  const run = (program: string, args: string[], env: Record<string, string> = {}) => {
    const command = tsx(program, { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: '1' })
    // Only our own scripts are TypeScript.
    if (!program.endsWith('.ts')) command.args = [program]
    const leashed = leash({ ...command, args: [...command.args, ...args], graceMilliseconds: 20_000 })
    current = leashed
    return leashed.ended
  }

  let sum = nothing
  const lines: string[] = []
  for (const step of steps) {
    const started = performance.now()
    console.log(`\n── ${step.name}`)
    const tally = await step.run(run, reportDir).catch(asFailure)
    if (stopping.hasBegun) break
    sum = add(sum, tally)
    lines.push(`${step.name.padEnd(10)} ${describe(tally).padEnd(32)} ${seconds(started)}`)
  }
  if (!stopping.hasBegun) console.log(`\n${lines.join('\n')}\n\n${describe(sum)}`)
  return stopping.stop(sum.failed > 0 ? 1 : 0)
}

/** A step that could not run, such as the browser without one, is one failure. */
function asFailure(error: unknown): Tally {
  console.error(error instanceof Error ? error.message : error)
  return { ...nothing, failed: 1 }
}
