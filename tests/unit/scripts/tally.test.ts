import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { vitestStep } from '@/scripts/support/test/steps'
import { add, describe, fromPlaywright, fromReport, fromVitest, oneCheck } from '@/scripts/support/test/tally'

const folder = mkdtempSync(join(tmpdir(), 'tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A report of vitest with this many tests, and files that could not be loaded. */
function report(passed: number, failed: number, unloaded = 0): string {
  const file = join(folder, 'report.json')
  const testResults = Array.from({ length: unloaded }, () => ({ status: 'failed', assertionResults: [] }))
  const counts = { numPassedTests: passed, numFailedTests: failed, numPendingTests: 1, numTodoTests: 0 }
  writeFileSync(file, JSON.stringify({ ...counts, testResults }))
  return file
}

test('the last line counts everything, and what was skipped only when something was', () => {
  expect(describe(add(oneCheck(0), oneCheck(1)))).toBe('1 passed, 1 failed')
  expect(describe({ passed: 2, failed: 0, skipped: 3 })).toBe('2 passed, 0 failed, 3 skipped')
})

test('tests are counted as the runner reports them', () => {
  expect(fromReport(report(5, 2), 1, fromVitest)).toEqual({ passed: 5, failed: 2, skipped: 1 })
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }
  expect(fromPlaywright({ stats, errors: [{}] })).toEqual({ passed: 8, failed: 2, skipped: 2 })
})

test('no run looks better than it was', () => {
  expect(fromReport(report(5, 0, 2), 1, fromVitest).failed).toBe(2)
  expect(fromReport(report(5, 0), 1, fromVitest).failed).toBe(1)
  expect(fromReport(join(folder, 'missing.json'), 0, fromVitest)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  })
})

test('tests that are not there any more count as a failure, not as none', async () => {
  const asked: string[][] = []
  const run = async (_: string, args: string[]) => {
    asked.push(args)
    return 1
  }
  expect(await vitestStep('gone').run(run, folder)).toMatchObject({ passed: 0, failed: 1 })
  expect(asked).toHaveLength(1)
})
