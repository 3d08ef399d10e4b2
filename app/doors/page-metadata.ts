import type { Metadata } from 'next'
import { siteUrl } from '@/app/doors/site-url'
import { clinic } from '@/lib/content/clinic'
import { type Page, pageAt } from '@/lib/content/pages'
import { locales } from '@/lib/locale'

/** What search engines and shared links say of a page. Addresses come from the settings, never from the request. */
export function pageMetadata(page: Page): Metadata {
  const { name } = clinic()
  const title = page.kind === 'home' ? `${name}: ${page.title}` : `${page.title} · ${name}`
  const translated = locales.filter((locale) => pageAt(locale, page.slug))
  const languages = Object.fromEntries(
    translated.map((locale) => [locale, `${siteUrl()}/${locale}${page.slug}`]),
  )
  return {
    title,
    description: page.summary,
    ...(page.status && { robots: { index: false } }),
    alternates: {
      canonical: siteUrl() + page.path,
      ...(translated.length > 1 && { languages }),
    },
    openGraph: {
      title: page.title,
      description: page.summary,
      url: siteUrl() + page.path,
      siteName: name,
      type: 'website',
    },
  }
}
