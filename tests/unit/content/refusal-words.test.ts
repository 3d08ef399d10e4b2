import { describe, expect, test } from 'vitest'
import { messagesIn } from '@/lib/content/messages'
import { locales } from '@/lib/locale'
import type { ScheduleFault } from '@/lib/schedules/schema'
import { sourceFiles } from '@/tests/support/source-files'

const english = messagesIn('en')

/** Refusals that a whole page tells, under a name of its own. */
const toldByAPage = {
  'button-over': english.act.over,
  'unknown-button': english.act.unknown,
  'unknown-link': english.request.unknown,
  'link-expired': english.linkExpired,
  'unknown-offer': english.earlier.unknown,
  'offer-expired': english.earlier.body.expired,
  // Why a form was not even read.
  empty: english.notTaken.unreadable,
  malformed: english.notTaken.unreadable,
  unsupported: english.notTaken.unreadable,
}

/** Refusals that nobody is shown: the code that meets them has words of its own. */
const readByCode = ['cannot-be-read', 'no-title']

const scheduleFaults = Object.keys({
  'hours-unreadable': true,
  'hours-backwards': true,
  'hours-overlap': true,
  'day-unreadable': true,
  'days-backwards': true,
} satisfies Record<ScheduleFault, true>)

/** Every name of a sentence, at whatever depth. */
function namesIn(words: object): string[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string' ? [name] : [name, ...namesIn(value)],
  )
}

const refused = new Set(
  sourceFiles()
    .filter(({ path }) => /^(lib|app)\//.test(path))
    .flatMap(({ text }) => Array.from(text.matchAll(/\brefuse\('([^']+)'\)/g), ([, code = '']) => code)),
)

describe('whatever is refused', () => {
  const named = new Set(namesIn(english))

  test('is refused in words that a person can read', () => {
    expect(refused.size).toBeGreaterThan(30)
    const wordless = [...refused].filter(
      (code) => !named.has(code) && !(code in toldByAPage) && !readByCode.includes(code),
    )
    expect(wordless).toEqual([])
  })

  test('by a page of its own has that page', () => {
    for (const [code, words] of Object.entries(toldByAPage)) expect(words, code).toBeTruthy()
  })

  test('and named here is still refused somewhere', () => {
    const here = [...Object.keys(toldByAPage), ...readByCode]
    expect(here.filter((code) => !refused.has(code))).toEqual([])
  })

  test('in hours and days off has a sentence for the office, and no sentence is left over', () => {
    expect(Object.keys(english.desk.days.problems).sort()).toEqual(scheduleFaults.sort())
  })
})

describe.each(locales)('in %s', (locale) => {
  test('a form that was not read is told so in whole sentences', () => {
    const { title, form, ownPage, ...sentences } = messagesIn(locale).notTaken
    for (const said of Object.values(sentences)) {
      expect(said).toMatch(/\.$/)
      expect(said).not.toMatch(/please|sorry|invalid|por favor|lo sentimos|inválid/i)
    }
    for (const label of [title, form, ownPage]) expect(label).not.toMatch(/\.$/)
  })
})
