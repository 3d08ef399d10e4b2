import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { checkFact, checkPage, tellFinding } from '@/lib/content/check-content'
import type { DatedFact } from '@/lib/content/dated-facts'
import { readFrontMatter } from '@/lib/content/front-matter'
import { messagesIn } from '@/lib/content/messages'
import { newArticle } from '@/lib/content/new-article'
import type { Page } from '@/lib/content/pages'
import { surveyContent } from '@/lib/content/survey-content'
import { wordsToAvoid } from '@/lib/content/words-to-avoid'
import { articleLines, homeLines, pageText, withField } from '../../support/front-matter'
import { readOtherContent } from '../../support/other-content'
import { pagesWith } from '../../support/pages-with'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const today = '2026-11-25'
const words = messagesIn('en').contentCheck

function check(page: Page, changed: Partial<Parameters<typeof checkPage>[1]> = {}) {
  const known = {
    today,
    wordLists: { en: wordsToAvoid('en'), es: wordsToAvoid('es') },
    slugs: { en: new Set([page.slug]) },
    ...changed,
  }
  return checkPage(page, known)
}

/** A price that nobody has checked yet. */
const price: DatedFact = {
  name: 'a-price',
  kind: 'price',
  daysGood: 60,
  source: { label: 'A shop', url: 'https://example.org/shop' },
  says: { en: 'It costs $1.', es: 'Cuesta $1.' },
}
const twoPoints = withField('keyPoints', 'keyPoints: [One., Two., "{{a-price}}"]')

/** One page made for this test. */
function pageOf(lines: readonly string[], body?: string): Page {
  const [page] = pagesWith({ 'a.md': pageText(lines, body) }, today, [price])
  if (!page) throw new Error('no page')
  return page
}

test('on the day of its release the content has no fault', () => {
  const { findings } = surveyContent(today)
  expect(findings.filter(({ isFault }) => isFault).map((one) => tellFinding(one, words))).toEqual([])
})

describe('an editor is told', () => {
  const article = pageOf(articleLines)

  test('nothing of a page that is in order', () => {
    expect(check(article)).toEqual([])
  })

  test('that its facts are overdue, and a month ahead that they will be', () => {
    expect(check(article, { today: '2027-02-25' })).toMatchObject([{ isFault: true, code: 'overdue' }])
    expect(check(article, { today: '2027-02-24' })).toMatchObject([{ isFault: false, code: 'due-soon' }])
    expect(check(article, { today: '2027-01-20' })).toEqual([])
  })

  test('which word it must not say, and what to do instead', () => {
    const [finding] = check(pageOf(articleLines, '## Is it safe?\n\nAsk.'))
    expect(finding && tellFinding(finding, words)).toMatch(/“safe”\. Say which risk/)
    expect(finding?.isFault).toBe(true)
    expect(check(pageOf(withField('title', 'title: A miracle')))).toMatchObject([{ code: 'word' }])
  })

  test.each([
    ['lead', 'lead: It is safe.'],
    ['cardsTitle', 'cardsTitle: Safe care'],
    ['cardsIntro', 'cardsIntro: It is safe.'],
    ['stepsTitle', 'stepsTitle: Safe steps'],
    ['steps', 'steps: [{ title: You write, text: It is safe. }]'],
    ['steps', 'steps: [{ title: It is safe, text: We read. }]'],
    ['articlesTitle', 'articlesTitle: Is it safe?'],
  ])('the same of what the first page says in its %s', (field, line) => {
    expect(check(pageOf(homeLines))).toEqual([])
    expect(check(pageOf(withField(field, line, homeLines)))).toMatchObject([{ code: 'word' }])
    const priced = line.replace(/safe/i, () => '$349')
    expect(() => pageOf(withField(field, priced, homeLines))).toThrow(/\$349 stands/)
  })

  test('the same of the words beside a drawing', () => {
    const drawing = '::visit-timeline[A safe visit]{visit="ketamine-session"}'
    expect(check(pageOf(articleLines, drawing))).toMatchObject([{ code: 'word' }])
    expect(() => pageOf(articleLines, drawing.replace('safe', '$349'))).toThrow(/a\.md:13: \$349 stands/)
  })

  test('which language lacks the page', () => {
    const slugs = { en: new Set([article.slug]), es: new Set<string>() }
    expect(check(article, { slugs })).toMatchObject([
      { isFault: true, code: 'not-translated', values: { language: 'es' } },
    ])
  })

  test('that it waits for a lawyer or is a draft, which is no fault', () => {
    const legal = pageOf([...articleLines, 'status: needs-legal-review'])
    expect(check(legal)).toMatchObject([{ isFault: false, code: 'needs-legal-review' }])
  })

  test('that it is hard to read, which is no fault', () => {
    const heavy = 'Multidisciplinary pharmacological evaluation necessitates individualized administration. '
    expect(check(pageOf(articleLines, heavy.repeat(3)))).toMatchObject([{ isFault: false, code: 'hard' }])
  })

  test('that a price took so many key points along that too few are left', () => {
    expect(check(pageOf(twoPoints))).toMatchObject([{ isFault: true, code: 'few-points' }])
  })

  test('each of it in a sentence that holds all there is to know', () => {
    const poor = pageOf(
      [...twoPoints, 'status: draft'],
      'Multidisciplinary pharmacological evaluation necessitates safe administration. '.repeat(3),
    )
    const findings = [
      ...check(poor, { today: '2027-02-20' }),
      ...check(article, { today: '2027-02-25', slugs: { en: new Set(), es: new Set() } }),
      ...check(pageOf([...articleLines, 'status: needs-legal-review'])),
      ...checkFact(price, today),
      ...['2027-01-10', '2027-02-10'].flatMap((day) => checkFact({ ...price, checkedOn: today }, day)),
    ]
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set([
        ...['overdue', 'due-soon', 'word', 'few-points', 'not-translated', 'hard', 'draft'],
        ...['needs-legal-review', 'stale-fact', 'fact-soon', 'unchecked-fact'],
      ]),
    )
    for (const finding of findings)
      for (const value of Object.values(finding.values))
        expect(tellFinding(finding, words), finding.code).toContain(String(value))
  })
})

describe('a draft', () => {
  test('is read, shown in a demonstration, and left out of the real site', async () => {
    readOtherContent({ 'pages/en/unread.md': pageText([...articleLines, 'status: needs-legal-review']) })
    const { allPages, draftedPages } = await import('@/lib/content/pages')
    const slugs = (pages: Page[]) => pages.map(({ slug }) => slug)
    expect(slugs(draftedPages('en', today))).toContain('/unread')
    expect(slugs(allPages('en'))).not.toContain('/unread')
    vi.stubEnv('DEMO', '1')
    vi.resetModules()
    const demo = await import('@/lib/content/pages')
    expect(slugs(demo.allPages('en'))).toContain('/unread')
  })

  test('may not be linked to from a page that is no draft', () => {
    const b = pageText([...articleLines, 'status: draft'])
    expect(() => pagesWith({ 'a.md': pageText(articleLines, '[b](/en/b)'), 'b.md': b })).toThrow(
      /a\.md:13: \/en\/b is a draft/,
    )
  })
})

describe('npm run content:new', () => {
  const skeleton = readFileSync('content/skeletons/article.md', 'utf8')
  const wish = {
    title: 'Ketamine: ¿qué es?',
    service: 'ketamine-therapy',
    locale: 'en',
    today,
    due: '2027-02-23',
  } as const

  test('writes an article that can be read at once, as a draft', () => {
    const made = newArticle(skeleton, wish)
    if (!made.ok) throw new Error(made.code)
    expect(made.value.file).toBe('content/pages/en/articles/ketamine-que-es.md')
    const [page] = pagesWith({ 'a.md': made.value.text }, today)
    expect(page).toMatchObject({ status: 'draft', title: wish.title, nextReviewDue: wish.due })
    expect(page && check(page).filter(({ isFault }) => isFault)).toEqual([])
  })

  test.each(['A \\ B', 'What “we” say: "no"', 'Ends \\'])('keeps every sign of the title %s', (title) => {
    const made = newArticle(skeleton, { ...wish, title })
    if (!made.ok) throw new Error(made.code)
    expect(readFrontMatter('a.md', made.value.text).data.title).toBe(title)
  })

  test('cuts a long name without leaving a dash at its end', () => {
    const made = newArticle(skeleton, { ...wish, title: `?${'nine char '.repeat(9)}` })
    expect(made).toMatchObject({ value: { file: expect.stringMatching(/\/nine-char-[a-z-]+[a-z]\.md$/) } })
  })

  test('and stops the build where it was not filled in, once it is no draft any more', () => {
    const made = newArticle(skeleton, wish)
    if (!made.ok) throw new Error(made.code)
    const published = made.value.text.replace('status: draft\n', '')
    expect(() => pagesWith({ 'a.md': published }, today)).toThrow(
      /a\.md:\d+: A place of the skeleton is still to be filled in \(\[…/,
    )
  })

  test('asks for a title that can stand in an address', () => {
    expect(newArticle(skeleton, { ...wish, title: '?!' })).toEqual({ ok: false, code: 'no-title' })
  })
})
