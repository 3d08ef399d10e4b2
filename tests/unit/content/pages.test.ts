import { afterEach, describe, expect, test, vi } from 'vitest'
import { tellFinding } from '@/lib/content/check-content'
import { clinic } from '@/lib/content/clinic'
import { consultationPath } from '@/lib/content/consultation-path'
import { messagesIn } from '@/lib/content/messages'
import { allPages, pageAt } from '@/lib/content/pages'
import { locales } from '@/lib/locale'
import { articleLines, pageText } from '../../support/front-matter'
import { readOtherContent } from '../../support/other-content'
import { pagesWith } from '../../support/pages-with'

afterEach(() => vi.restoreAllMocks())

describe('the pages of the site', () => {
  test.each(locales)('in %s are all without a fault, and each treatment has its page', (locale) => {
    expect(allPages(locale).length).toBeGreaterThan(5)
    for (const service of clinic().services) expect(pageAt(locale, `/${service}`)?.kind).toBe('service')
    expect(pageAt(locale, '')?.kind).toBe('home')
  })

  test('each article carries its topic to the form', () => {
    const article = pageAt('en', '/articles/first-ketamine-session')
    expect(consultationPath('en', article)).toBe('/en/consultation/ketamine-therapy/first-ketamine-session')
    expect(consultationPath('en')).toBe('/en/consultation/not-sure')
  })
})

test('a page is named as overdue from the day after its facts were due to be checked', async () => {
  readOtherContent({ 'pages/en/articles/a.md': pageText(articleLines) })
  const { surveyContent } = await import('@/lib/content/survey-content')
  const overdue = (today: string) =>
    surveyContent(today)
      .findings.filter(({ code }) => code === 'overdue')
      .map((finding) => tellFinding(finding, messagesIn('en').contentCheck))
  const sentence = 'content/pages/en/articles/a.md: its facts were due to be checked again on 2027-02-24.'
  expect(overdue('2027-02-24')).not.toContain(sentence)
  expect(overdue('2027-02-25')).toContain(sentence)
})

describe('a folder of pages', () => {
  test('gives each file its address and reading time', () => {
    const [page] = pagesWith({ 'articles/a.md': pageText(articleLines, 'word '.repeat(600)) })
    expect(page).toMatchObject({ slug: '/articles/a', path: '/en/articles/a', minutes: 3 })
  })

  test('may link to its pages, their headings and the request form', () => {
    const body = '## Before\n\n[b](/en/b#before) [#](#before) [ask](/en/consultation/not-sure)'
    expect(pagesWith({ 'a.md': pageText(articleLines, body), 'b.md': pageText(articleLines) })).toHaveLength(
      2,
    )
  })

  test.each([
    ['no page', '[x](/en/gone)', /a\.md:13: There is no page \/en\/gone/],
    ['no heading of a page', '[x](/en/b#gone)', /a\.md:13: There is no heading #gone on \/en\/b/],
    ['no heading of its own', '[x](#gone)', /a\.md:13: There is no heading #gone on this page/],
    ['a form that does not exist', '[x](/en/consultation/surgery)', /a\.md:13: There is no page/],
  ])('stops the build at a link that leads to %s', (_, body, message) => {
    expect(() => pagesWith({ 'a.md': pageText(articleLines, body), 'b.md': pageText(articleLines) })).toThrow(
      message,
    )
  })
})
