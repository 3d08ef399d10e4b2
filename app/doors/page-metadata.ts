import type { Metadata } from 'next'
import { feedPath } from '@/app/doors/feed'
import { languagesOf } from '@/app/doors/languages'
import { sharePicturePath } from '@/app/doors/share-pictures'
import { siteUrl } from '@/app/doors/site-url'
import { shareSize } from '@/components/share/share-picture'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import type { Page } from '@/lib/content/pages'
import { writtenAs } from '@/lib/locale'

/** Pages from which a reader may want to follow the articles. */
const hasFeed: readonly Page['kind'][] = ['home', 'article', 'article-list']

/** What search engines and shared links say of a page. Addresses come from the settings, never from the request. */
export function pageMetadata(page: Page): Metadata {
  const { name } = clinic()
  const title = page.kind === 'home' ? `${name}: ${page.title}` : `${page.title} · ${name}`
  const picture = sharePicturePath(page)
  const languages = languagesOf(page)
  return {
    title,
    description: page.summary,
    ...(page.status && { robots: { index: false } }),
    alternates: {
      canonical: siteUrl() + page.path,
      ...(languages && { languages }),
      ...(hasFeed.includes(page.kind) && {
        types: {
          'application/atom+xml': [
            {
              url: siteUrl() + feedPath(page.locale),
              title: messagesIn(page.locale).site.navigation.articles,
            },
          ],
        },
      }),
    },
    openGraph: {
      title: page.title,
      description: page.summary,
      url: siteUrl() + page.path,
      siteName: name,
      type: 'website',
      locale: writtenAs[page.locale].replace('-', '_'),
      ...(picture && { images: [{ url: siteUrl() + picture, ...shareSize, alt: title }] }),
    },
    ...(picture && { twitter: { card: 'summary_large_image' } }),
  }
}
