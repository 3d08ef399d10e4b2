import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, tsx } from '@/scripts/support/root'
import { articleLines, pageText } from '@/tests/support/front-matter'
import { contentCopy, contentWith } from '@/tests/support/other-content'

const article = pageText(articleLines, '## Before\n\nSomeone else takes you home that day.\n')
const prices = `
daysGood: { price: 60, coverage: 180, law: 365 }
facts:
  a-plan:
    kind: coverage
    checkedOn: 2026-06-30
    source: { label: A plan, url: "https://example.org/plan" }
    en: It is covered.
    es: Lo cubre.
`
const files = {
  'pages/en/articles/a.md': article,
  'pages/es/articles/a.md': article,
  'facts/prices.yaml': prices,
}

/** What `npm run content:check` would say of two pages and a fact, and answer, on a day. */
function checkOn(day: string): { said: string; code: number | null } {
  const folder = contentCopy(files, ['pages'])
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const { command, args, env } = tsx(join(root, 'scripts/content-check.ts'), process.env)
  const { stdout, stderr, status } = spawnSync(command, [...args, '--on', day], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { said: stdout + stderr, code: status }
}

test('content that is in order passes, with its pages and facts in a table', () => {
  const { said, code } = checkOn('2026-11-25')
  expect(said).toMatch(/^\/en\/articles\/a +due in 91 days +nobody yet +\d\.\d$/m)
  expect(said).toMatch(/^a-plan +coverage +2026-06-30 +33$/m)
  expect(said).toMatch(/ 0 faults, /)
  expect(code).toBe(0)
})

test('when a price or a page is overdue the check fails and says which', () => {
  const { said, code } = checkOn('2027-03-01')
  expect(said).toContain('a-plan was checked')
  expect(said).toContain('en/articles/a.md: its facts were due to be checked again on 2027-02-24.')
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
    { cwd: contentWith('clinic.yaml', 'America/Los_Angeles', 'Fresno'), env, encoding: 'utf8' },
  )
  expect(stderr).toMatch(/^content\/clinic\.yaml:7: timeZone: must be the name of a time zone[^\n]*\n$/)
  expect(status).toBe(1)
})
