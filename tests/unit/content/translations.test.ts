import { describe, expect, test } from 'vitest'
import { draftedPages, type Page } from '@/lib/content/pages'
import { defaultLocale, locales } from '@/lib/locale'
import { behind } from '@/scripts/translations/records'
import { content, found, lacking, pairs } from '@/tests/support/translated'

const others = locales.filter((locale) => locale !== defaultLocale)

const today = '2026-11-25'

/** What reads the same in both languages. */
const same = /^(\{minutes\} min|Error:)$/
/** How the numbers for help speak Spanish: “oprima 2”. */
const helpInSpanish = ['2', '988']

describe.each(others)('in %s', (locale) => {
  const { missing, older, leftOver } = behind(content, locale)

  test('there is every label, every letter and every page', () => {
    expect(missing).toEqual([])
  })

  test('nothing is left over that English has no more', () => {
    expect(leftOver).toEqual([])
  })

  test('nothing is older than its English text (translate it, then: npm run translated -- <name>)', () => {
    expect(older).toEqual([])
  })

  test('every sentence and letter has the same places to fill in', () => {
    const places = /\{\{?\w+\}?\}/g
    const wrong = pairs(locale).filter(
      ({ english, other }) => found(english, places).join() !== found(other, places).join(),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  test('no figure is lost, changed or added', () => {
    const figures = /\d+(?:[.,]\d+)*/g
    const wrong = pairs(locale).flatMap(({ name, english, other }) => {
      const [there, here] = [found(english, figures), found(other, figures)]
      const allowed = [...there, ...(other.includes('988') ? helpInSpanish : [])]
      const lost = lacking(there, here)
      const added = here.filter((figure) => !allowed.includes(figure))
      return lost.length + added.length > 0 ? [{ name, lost, added }] : []
    })
    expect(wrong).toEqual([])
  })

  test('no sentence was left in English', () => {
    const sentences = pairs(locale).filter(({ name }) => name.startsWith('messages/'))
    const left = sentences.filter(({ english, other }) => english === other && !same.test(other))
    expect(left.map(({ name }) => name)).toEqual([])
  })

  test.each(draftedPages(defaultLocale, today).map((page) => [page.slug || '/', page] as const))(
    '%s has the same facts, parts and links as in English',
    (_, page) => {
      const translated = draftedPages(locale, today).find(({ slug }) => slug === page.slug)
      expect(translated && skeleton(translated)).toEqual(skeleton(page))
    },
  )
})

/** All of a page that no translation changes. */
function skeleton(page: Page) {
  const { locale, blocks, headings, links, ...rest } = page
  const dates = 'lastReviewed' in rest ? [rest.factsAsOf, rest.lastReviewed, rest.nextReviewDue] : []
  return {
    kind: rest.kind,
    service: rest.service,
    order: rest.order,
    dates,
    points: 'keyPoints' in rest ? rest.keyPoints.length : 0,
    steps: 'steps' in rest ? rest.steps.length : 0,
    sources: 'sources' in rest ? rest.sources?.map(({ url }) => url) : [],
    headings: headings.length,
    links: links.map(({ url }) => url.replace(`/${locale}`, '')).toSorted(),
    blocks: blocks.map((block) => {
      if (!('html' in block)) return [block.kind, 'visit' in block ? block.visit : '']
      return [block.kind, ...['li', 'tr', 'td', 'h3', 'blockquote'].map((tag) => count(block.html, tag))]
    }),
    addresses: blocks
      .flatMap((block) => ('html' in block ? found(block.html, /href="(?!\/)[^"]+"/g) : []))
      .toSorted(),
  }
}

function count(html: string, tag: string): number {
  return html.split(`<${tag}`).length - 1
}
