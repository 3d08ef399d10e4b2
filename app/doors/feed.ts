import { siteUrl } from '@/app/doors/site-url'
import { clinic } from '@/lib/content/clinic'
import { escapeHtml } from '@/lib/content/escape-html'
import { messagesIn } from '@/lib/content/messages'
import { allPages, type PageOf } from '@/lib/content/pages'
import type { Locale } from '@/lib/locale'

/** Where the feed of a language stands. */
export function feedPath(locale: Locale): string {
  return `/${locale}/feed.xml`
}

/** The articles of a language as an Atom feed (RFC 4287), the last checked first; drafts are not among them. */
export function feed(locale: Locale): string {
  const { name } = clinic()
  const articles = allPages(locale)
    .filter((page): page is PageOf<'article'> => page.kind === 'article' && !page.status)
    .toSorted((one, other) => other.lastReviewed.localeCompare(one.lastReviewed))
  const self = siteUrl() + feedPath(locale)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${self}</id>
  <title>${escapeHtml(`${name}: ${messagesIn(locale).site.navigation.articles}`)}</title>
  <updated>${instant(articles[0]?.lastReviewed ?? '1970-01-01')}</updated>
  <author><name>${escapeHtml(name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${siteUrl()}/${locale}/articles"/>
${articles.map(entry).join('\n')}
</feed>
`
}

function entry({ path, title, summary, lastReviewed }: PageOf<'article'>): string {
  const address = siteUrl() + path
  return `  <entry>
    <id>${address}</id>
    <title>${escapeHtml(title)}</title>
    <updated>${instant(lastReviewed)}</updated>
    <link rel="alternate" type="text/html" href="${address}"/>
    <summary>${escapeHtml(summary)}</summary>
  </entry>`
}

/** A feed wants an instant, and a review has only its day: noon in UTC is that day in every zone of America. */
function instant(day: string): string {
  return `${day}T12:00:00Z`
}
