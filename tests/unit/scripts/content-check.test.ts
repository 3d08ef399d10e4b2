import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root, tsx } from '@/scripts/support/root'
import { contentCopy } from '@/tests/support/content-copy'

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

test.each([
  ['content-check', []],
  ['content-new', ['--title', 'A', '--service', 'weight-loss']],
])('%s tells a fault in the facts of the clinic with its line', (script, options) => {
  const { command, env } = tsx('', process.env)
  const { stderr, status } = spawnSync(
    command,
    ['--import', import.meta.resolve('tsx'), `${root}/scripts/${script}.ts`, ...options],
    { cwd: contentCopy('clinic.yaml', 'America/Los_Angeles', 'Fresno'), env, encoding: 'utf8' },
  )
  expect(stderr).toMatch(/^content\/clinic\.yaml:7: timeZone: must be the name of a time zone[^\n]*\n$/)
  expect(status).toBe(1)
})
