import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { tsx } from '@/scripts/support/root'

/** What `npm run content:check` would say and answer on a day. */
function checkOn(day: string): { said: string; code: number | null } {
  const { command, args, cwd, env } = tsx('scripts/content-check.ts', process.env)
  const { stdout, stderr, status } = spawnSync(command, [...args, '--on', day], {
    cwd,
    env,
    encoding: 'utf8',
  })
  return { said: stdout + stderr, code: status }
}

test('on the day of its release the content passes, with its pages and facts in a table', () => {
  const { said, code } = checkOn('2026-11-25')
  expect(said).toMatch(/^\/en\/articles\/first-ketamine-session +due in 91 days +nobody yet +\d\.\d$/m)
  expect(said).toMatch(/^medi-cal +coverage +2026-06-30 +33$/m)
  expect(said).toMatch(/ 0 faults, /)
  expect(code).toBe(0)
})

test('when a price or a page is overdue the check fails and says which', () => {
  const { said, code } = checkOn('2027-03-01')
  expect(said).toContain('medi-cal was checked')
  expect(said).toContain('first-ketamine-session.md: its facts were due to be checked again on 2027-02-24.')
  expect(code).toBe(1)
})
