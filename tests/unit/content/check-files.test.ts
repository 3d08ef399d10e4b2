import { afterEach, expect, test, vi } from 'vitest'
import { findContentFault } from '@/lib/content/check-files'
import { contentWith } from '@/tests/support/other-content'

afterEach(() => {
  vi.restoreAllMocks()
  vi.resetModules()
})

test('nothing is wrong with the content of the site', async () => {
  expect(await findContentFault()).toBeNull()
})

test.each([
  [
    'a time zone that nobody knows',
    'clinic.yaml',
    'America/Los_Angeles',
    'America/Fresno',
    /^content\/clinic\.yaml:7: timeZone: must be the name of a time zone, such as America\/Los_Angeles\.$/,
  ],
  [
    'an offset, which is wrong for half of the year',
    'clinic.yaml',
    'America/Los_Angeles',
    '"-08:00"',
    /^content\/clinic\.yaml:7: timeZone: /,
  ],
  [
    'an office that closes before it opens',
    'clinic.yaml',
    'officeHours: []',
    'officeHours:\n  - { day: monday, opens: "17:00", closes: "09:00" }',
    /^content\/clinic\.yaml:\d+: officeHours\.0\.closes: must be later than opens\.$/,
  ],
  [
    'an hour that is none',
    'clinic.yaml',
    'officeHours: []',
    'officeHours: [{ day: monday, opens: "9:00", closes: "17:00" }]',
    /^content\/clinic\.yaml:\d+: officeHours\.0\.opens: must be a time of the day, such as "09:00"\.$/,
  ],
  [
    'a price of a kind that there is not',
    'facts/prices.yaml',
    'kind: price',
    'kind: rumor',
    /^content\/facts\/prices\.yaml:\d+: facts\.novocare-wegovy\.kind: [^\n]*\.$/,
  ],
  [
    'a list of words to avoid with a typing error',
    'words-to-avoid/es.yaml',
    'unavoidable:',
    'unavoidible:',
    /^content\/words-to-avoid\/es\.yaml:\d+: There is no field called unavoidible\./,
  ],
])('an editor is told of %s', async (_, name, passage, instead, sentence) => {
  const folder = contentWith(name, passage, instead)
  // Files that were read before are remembered.
  vi.resetModules()
  const fresh = await import('@/lib/content/check-files')
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  expect(await fresh.findContentFault()).toMatch(sentence)
})
