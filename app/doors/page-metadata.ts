import type { Metadata } from 'next'
import { languagesOf } from '@/app/doors/languages'
import { siteUrl } from '@/app/doors/site-url'
import { clinic } from '@/lib/content/clinic'
import type { Page } from '@/lib/content/pages'
import { writtenAs } from '@/lib/locale'

/** What search engines and shared links say of a page. Addresses come from the settings, never from the request. */
export function pageMetadata(page: Page): Metadata {
  const { name } = clinic()
  const title = page.kind === 'home' ? `${name}: ${page.title}` : `${page.title} · ${name}`
  const languages = languagesOf(page)
  return {
    title,
    description: page.summary,
    ...(page.status && { robots: { index: false } }),
    alternates: {
      canonical: siteUrl() + page.path,
      ...(languages && { languages }),
    },
    openGraph: {
      title: page.title,
      description: page.summary,
      url: siteUrl() + page.path,
      siteName: name,
      type: 'website',
      locale: writtenAs[page.locale].replace('-', '_'),
    },
  }
}
