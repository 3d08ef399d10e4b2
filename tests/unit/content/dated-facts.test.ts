import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkFact } from '@/lib/content/check-content'
import { checkYaml } from '@/lib/content/check-yaml'
import { datedFacts, datedFactsShape } from '@/lib/content/dated-facts'
import { daysLeft } from '@/lib/content/fact-age'
import { fillings } from '@/lib/content/fillings'
import { ownWords } from '@/lib/content/own-words'
import { draftedPages } from '@/lib/content/pages'
import { fillingsOn } from '../../support/fillings'

const price = { checkedOn: '2026-11-01', daysGood: 60 }

describe('a price that was checked on November 1 and may be believed for 60 days', () => {
  test.each([
    ['2026-11-01', 61],
    ['2026-12-31', 1],
    ['2027-01-01', 0],
    ['2027-02-01', -31],
  ])('on %s has %i days left', (today, left) => {
    expect(daysLeft(price, today)).toBe(left)
  })

  test('does not outlive the last day that its source names', () => {
    expect(daysLeft({ ...price, until: '2026-11-10' }, '2026-11-10')).toBe(1)
    expect(daysLeft({ ...price, until: '2026-11-10' }, '2026-11-11')).toBe(0)
  })

  test('that nobody has checked has no days at all', () => {
    expect(daysLeft({ daysGood: 60 }, '2026-11-01')).toBeNull()
  })

  test('loses one day each day, also when the clocks change', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000 }), (days) => {
        const at = (ahead: number) => new Date(Date.UTC(2026, 10, 1 + ahead)).toISOString().slice(0, 10)
        expect(daysLeft(price, at(days))).toBe(61 - days)
      }),
    )
  })
})

const file = (checkedOn: string) => `
daysGood: { price: 60, coverage: 180, law: 365 }
facts:
  pen:
    kind: price
    checkedOn: ${checkedOn}
    source: { label: The maker, url: "https://example.org/" }
    en: The pen costs $349.
    es: The pen costs $349.
`

const read = (text: string) => checkYaml(text, datedFactsShape, { file: 'prices.yaml' })

describe('content/facts/prices.yaml', () => {
  test('gives a page the sentence, its day and its source, while it is good', () => {
    const known = {
      clinic: { name: 'C', phone: '1', phoneLink: 'tel:1', city: 'F', region: 'CA' },
      visits: {},
    }
    const values = fillings({ ...known, facts: read(file('2026-11-01')) }, 'en', '2026-11-25')
    expect(values.pen).toMatchObject({ text: 'The pen costs $349.', isSentence: true })
    expect(values['pen.checked']).toMatchObject({ text: 'November 1, 2026' })
    expect(values['pen.source']).toMatchObject({ text: 'The maker', url: 'https://example.org/' })
  })

  test.each([
    ['too old', '2026-08-01', { isFault: true, code: 'stale-fact', values: { name: 'pen', days: 56 } }],
    ['soon too old', '2026-10-01', { isFault: false, code: 'fact-soon', values: { name: 'pen', days: 6 } }],
    ['never checked', '', { isFault: false, code: 'unchecked-fact', values: { name: 'pen' } }],
  ])('is told of when a price is %s', (_, checkedOn, finding) => {
    const [pen] = read(file(checkedOn))
    expect(pen && checkFact(pen, '2026-11-25')).toEqual([finding])
  })

  test('takes no fact without a source or with an unknown kind', () => {
    expect(() => read(file('2026-11-01').replace(/source.*/, ''))).toThrow(
      /:4: facts\.pen\.source is missing/,
    )
    expect(() => read(file('2026-11-01').replace('kind: price', 'kind: rumor'))).toThrow(
      /:5: facts\.pen\.kind/,
    )
  })

  test('holds no fact that no page shows', () => {
    const shown = draftedPages('en', '2026-11-25').flatMap(ownWords).join('\n')
    const idle = datedFacts().filter(({ checkedOn, says }) => checkedOn && !shown.includes(says.en ?? ''))
    expect(idle.map(({ name }) => name)).toEqual([])
  })
})

describe('the pages on a day when every price and rule is too old', () => {
  const pages = draftedPages('en', '2029-01-01')

  test('are still there, each with three key points', () => {
    expect(pages.length).toBe(draftedPages('en', '2026-11-25').length)
    const few = pages.filter((page) => 'keyPoints' in page && page.keyPoints.length < 3)
    expect(few.map(({ file: name }) => name)).toEqual([])
  })

  test('name no amount of money but those of what once happened', () => {
    const amounts = pages.flatMap(({ prose }) => prose.match(/\$[\d,]+/g) ?? [])
    expect(new Set(amounts)).toEqual(new Set(['$150,000']))
  })

  test('while today they name what is covered', () => {
    expect(fillingsOn()['medi-cal']?.text).toContain('January 1, 2026')
    expect(fillingsOn('2029-01-01')['medi-cal']?.text).toBeNull()
  })
})
