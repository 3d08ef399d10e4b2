import { afterEach, expect, test, vi } from 'vitest'
import { feed } from '@/app/doors/feed'
import sitemap from '@/app/sitemap'
import { allPages } from '@/lib/content/pages'
import { locales } from '@/lib/locale'

afterEach(() => vi.unstubAllEnvs())

test.each(locales)(
  'the feed in %s holds each article with its day, and addresses from the settings',
  (locale) => {
    vi.stubEnv('APP_URL', 'https://clinic.example')
    const atom = feed(locale)
    const articles = allPages(locale).filter(({ kind, status }) => kind === 'article' && !status)
    expect(atom.match(/<entry>/g)).toHaveLength(articles.length)
    for (const { path } of articles) expect(atom).toContain(`<id>https://clinic.example${path}</id>`)
    expect(atom).toContain(`xml:lang="${locale}"`)
    expect([...atom.matchAll(/<updated>([^<]+)/g)].map(([, at]) => at)).toHaveLength(articles.length + 1)
    for (const [, at = ''] of atom.matchAll(/<updated>([^<]+)/g))
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT12:00:00Z$/)
  },
)

test('no sign of a title can break the feed', () => {
  // Every & that is not an entity, and every < that opens no element of ours.
  for (const locale of locales) expect(feed(locale)).not.toMatch(/&(?!amp;|lt;|gt;|quot;)|<(?![/?a-z])/)
})

test('the sitemap has each page with its day and its other language', () => {
  vi.stubEnv('APP_URL', 'https://clinic.example')
  const listed = sitemap()
  const pages = locales.flatMap(allPages).filter(({ status }) => !status)
  expect(listed.map(({ url }) => url)).toEqual(pages.map(({ path }) => `https://clinic.example${path}`))
  for (const [at, page] of pages.entries()) {
    expect(listed[at]?.lastModified).toBe('lastReviewed' in page ? page.lastReviewed : undefined)
    expect(Object.keys(listed[at]?.alternates?.languages ?? {})).toEqual([...locales, 'x-default'])
  }
})
