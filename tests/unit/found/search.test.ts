import { afterEach, describe, expect, test, vi } from 'vitest'
import { cutExcerpt } from '@/lib/content/cut-excerpt'
import { searchPages } from '@/lib/content/search-pages'
import { cleanQuery, longestQuery, otherWords } from '@/lib/content/search-terms'
import type { Locale } from '@/lib/locale'
import { articleLines, pageText } from '@/tests/support/front-matter'
import { readOtherContent } from '@/tests/support/other-content'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const slugs = (locale: Locale, query: string) =>
  searchPages(locale, cleanQuery(query)).map(({ page }) => page.slug)

describe('whoever searches', () => {
  test.each<[Locale, string, string]>([
    ['en', 'ketamine', '/ketamine-therapy'],
    ['en', 'ketmaine', '/ketamine-therapy'],
    ['en', 'Semagluitde', '/articles/weight-loss-questions'],
    ['en', 'shot', '/articles/weight-loss-questions'],
    ['en', 'inyección', '/articles/weight-loss-questions'],
    ['en', 'pregnant', '/articles/weight-loss-questions'],
    ['en', 'can I drive afterwards', '/articles/first-ketamine-session'],
    ['en', 'how much is it', '/costs'],
    ['en', 'medi cal', '/articles/payment-plans'],
    ['en', 'interpreter', '/language-help'],
    ['es', 'inyeccion', '/articles/weight-loss-questions'],
    ['es', 'shot', '/articles/weight-loss-questions'],
    ['es', 'ketmina', '/ketamine-therapy'],
    ['es', 'MANEJAR', '/articles/first-ketamine-session'],
    ['es', 'aseguranza', '/articles/payment-plans'],
    ['es', 'intérprete', '/language-help'],
  ])('in %s for “%s” finds %s', (locale, query, slug) => {
    expect(slugs(locale, query)).toContain(slug)
  })

  test('for a treatment has its own page first', () => {
    expect(slugs('en', 'ketamine')[0]).toBe('/ketamine-therapy')
    expect(slugs('es', 'costos')[0]).toBe('/costs')
  })

  test.each(['', ' ', 'xyzzy', 'the', '!!!', '🌱'])('for “%s” finds nothing', (query) => {
    expect(slugs('en', query)).toEqual([])
  })

  test('never finds what waits for a lawyer, where a demonstration shows it either', async () => {
    vi.stubEnv('DEMO', '1')
    readOtherContent({
      'pages/en/finished.md': pageText(articleLines, 'A quokka.'),
      'pages/en/unread.md': pageText([...articleLines, 'status: needs-legal-review'], 'A quokka.'),
    })
    const anew = await import('@/lib/content/search-pages')
    expect(anew.searchPages('en', 'quokka').map(({ page }) => page.slug)).toEqual(['/finished'])
  })

  test('sees the line that answers, with the word marked, and knows whether it was found as typed', () => {
    const [first] = searchPages('en', 'pregnancy')
    expect(first?.excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text.toLowerCase())).toContain(
      'pregnancy',
    )
    expect(first?.isExact).toBe(true)
    expect(searchPages('en', 'ketmaine')[0]?.isExact).toBe(false)
  })

  test('sees a sentence rather than a long cell, or the words before a list', () => {
    const words = new Set(['injection'])
    const cell = 'Injection 2021. Tablet December 22, 2025. 7.2 mg injection March 19, 2026'
    const lead = 'There are two rules for the injection that you may be given:'
    const sentence = 'A shot or an injection cannot be taken back, so staff watch over you.'
    const cut = cutExcerpt(['A summary.', cell, lead, sentence], words, words)
    expect(cut.map(({ text }) => text).join('')).toBe(sentence)
  })

  test('gets lines of no more than two hundred letters', () => {
    for (const { excerpt } of searchPages('en', 'insurance trial weight session'))
      expect(excerpt.map(({ text }) => text).join('').length).toBeLessThanOrEqual(200)
  })
})

describe('what was typed', () => {
  test.each<[string | string[] | undefined, string]>([
    [undefined, ''],
    [['one', 'two'], 'one'],
    [[], ''],
    ['  a\u0000b\n\tc ‮ ', 'a b c'],
    ['e\u0301', 'é'],
    ['\ud800x', '\ufffdx'],
  ])('%j is read as “%s”', (typed, query) => {
    expect(cleanQuery(typed)).toBe(query)
  })

  test('is cut, however long, and quickly answered', () => {
    expect([...cleanQuery('🌱'.repeat(10_000))]).toHaveLength(longestQuery)
    const began = performance.now()
    searchPages('en', cleanQuery('weigt '.repeat(2_000)))
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  test('has other words as a whole phrase only, and in any case or accent', () => {
    const meanings = [
      ['weight loss', 'Diet'],
      ['shot', 'inyección'],
    ]
    expect(otherWords('WEIGHT-LOSS pills', meanings)).toEqual(['Diet'])
    expect(otherWords('weight', meanings)).toEqual([])
    expect(otherWords('inyeccion', meanings)).toEqual(['shot'])
    expect(otherWords('slingshot', meanings)).toEqual([])
  })
})
