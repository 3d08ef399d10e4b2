import { afterEach, expect, test, vi } from 'vitest'
import { feed } from '@/app/doors/feed'
import sitemap from '@/app/sitemap'
import { allPages } from '@/lib/content/pages'
import { locales } from '@/lib/locale'
import { pageText, withField } from '@/tests/support/front-matter'
import { clinicFile, readOtherContent } from '@/tests/support/other-content'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** An article that was checked on a day. */
const checkedOn = (day: string, ...more: string[]) =>
  pageText([...withField('lastReviewed', `lastReviewed: ${day}`), ...more])

test.each(locales)(
  'the feed in %s holds each article with its day, and addresses from the settings',
  (locale) => {
    vi.stubEnv('APP_URL', 'https://clinic.example')
    const atom = feed(locale)
    const articles = allPages(locale).filter(({ kind }) => kind === 'article')
    expect(atom.match(/<entry>/g)).toHaveLength(articles.length)
    for (const { path } of articles) expect(atom).toContain(`<id>https://clinic.example${path}</id>`)
    expect(atom).toContain(`xml:lang="${locale}"`)
    expect([...atom.matchAll(/<updated>([^<]+)/g)].map(([, at]) => at)).toHaveLength(articles.length + 1)
    for (const [, at = ''] of atom.matchAll(/<updated>([^<]+)/g))
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT12:00:00Z$/)
  },
)

test('no sign of a title or a summary can break the feed', async () => {
  const lines = withField('title', `title: 'Tea & <b>"cake"'`)
  const text = pageText(lines).replace('summary: What happens.', 'summary: From 5 < 6 & on.')
  readOtherContent({ 'pages/en/articles/tea.md': text, 'clinic.yaml': clinicFile({ name: 'Tea & Co' }) })
  const doors = await import('@/app/doors/feed')
  const atom = doors.feed('en')
  expect(atom).toContain('<title>Tea &amp; &lt;b&gt;&quot;cake&quot;</title>')
  expect(atom).toContain('<summary>From 5 &lt; 6 &amp; on.</summary>')
  expect(atom).toContain('<author><name>Tea &amp; Co</name></author>')
  expect(atom).not.toMatch(/&(?!amp;|lt;|gt;|quot;)|<(?![/?a-z])/)
})

test('the article that was checked last comes first, and gives the feed its day', async () => {
  readOtherContent({
    'pages/en/articles/long-ago.md': checkedOn('2001-01-01', 'order: 0'),
    'pages/en/articles/lately.md': checkedOn('2027-02-23'),
  })
  const doors = await import('@/app/doors/feed')
  const days = Array.from(doors.feed('en').matchAll(/<updated>(.{10})/g), ([, day = '']) => day)
  const [whole, ...entries] = days
  expect(entries).toEqual(entries.toSorted().toReversed())
  expect(entries.at(-1)).toBe('2001-01-01')
  expect(whole).toBe(entries[0])
})

test.each(['draft', 'needs-legal-review'])(
  'what the demonstration shows with the status %s is in neither feed nor sitemap',
  async (status) => {
    vi.stubEnv('DEMO', '1')
    readOtherContent({
      'pages/en/articles/finished.md': checkedOn('2026-11-24'),
      'pages/en/articles/unfinished.md': checkedOn('2026-11-24', `status: ${status}`),
    })
    const doors = await import('@/app/doors/feed')
    const { default: listed } = await import('@/app/sitemap')
    const addresses = listed().map(({ url }) => url)
    for (const told of [doors.feed('en'), addresses.join('\n')]) {
      expect(told).toContain('/en/articles/finished')
      expect(told).not.toContain('/en/articles/unfinished')
    }
  },
)

test('the sitemap has each page with its day and its other language', () => {
  vi.stubEnv('APP_URL', 'https://clinic.example')
  const listed = sitemap()
  const pages = locales.flatMap(allPages)
  expect(listed.map(({ url }) => url)).toEqual(pages.map(({ path }) => `https://clinic.example${path}`))
  for (const [at, page] of pages.entries()) {
    expect(listed[at]?.lastModified).toBe('lastReviewed' in page ? page.lastReviewed : undefined)
    expect(Object.keys(listed[at]?.alternates?.languages ?? {})).toEqual([...locales, 'x-default'])
  }
})
