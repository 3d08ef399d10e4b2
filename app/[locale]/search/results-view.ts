import type { ComponentProps } from 'react'
import type { HitView } from '@/components/search/hit-list'
import type { Results } from '@/components/search/results'
import { clinic } from '@/lib/content/clinic'
import { consultationPath } from '@/lib/content/consultation-path'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { pageAt } from '@/lib/content/pages'
import { type Hit, searchPages } from '@/lib/content/search-pages'
import { type Locale, locales } from '@/lib/locale'

const mostOfOther = 3

/** What the search page says to a query. */
export function resultsView(locale: Locale, query: string): ComponentProps<typeof Results> {
  const { search: words } = messagesIn(locale)
  const found = searchPages(locale, query)
  const heading = found.length === 0 ? words.nothing : found.length === 1 ? words.found.one : words.found.more
  return {
    heading: fill(heading, { query, count: found.length }),
    hits: found.map(hitView),
    other: inOther(locale, query, found),
    nothing: found.length === 0 ? waysOn(locale) : null,
  }
}

/** Who typed a word of the other language sees its pages too. */
function inOther(locale: Locale, query: string, found: readonly Hit[]) {
  if (found.some(({ isExact }) => isExact)) return null
  for (const other of locales.filter((each) => each !== locale)) {
    const hits = searchPages(other, query).filter(({ isExact }) => isExact)
    if (hits.length > 0)
      return {
        lang: other,
        heading: messagesIn(other).search.other,
        hits: hits.slice(0, mostOfOther).map(hitView),
      }
  }
  return null
}

function waysOn(locale: Locale) {
  const { phone, phoneLink } = clinic()
  const { advice, browse, ask } = messagesIn(locale).search
  const articles = pageAt(locale, '/articles')
  return {
    advice,
    phone,
    phoneLink,
    ways: [
      ...(articles ? [{ href: articles.path, label: browse }] : []),
      { href: consultationPath(locale), label: ask },
    ],
  }
}

function hitView({ page, excerpt }: Hit): HitView {
  const { readingTime } = messagesIn(page.locale).article
  return {
    href: page.path,
    title: page.title,
    readingTime: fill(readingTime, { minutes: page.minutes }),
    excerpt,
  }
}
