import { siteUrl } from '@/app/doors/site-url'
import { type Page, pageAt } from '@/lib/content/pages'
import { defaultLocale, type Locale, locales } from '@/lib/locale'

/** A page's addresses for search engines, by language; nothing where it stands in one language alone. */
export function languagesOf({ slug }: Pick<Page, 'slug'>): Record<string, string> | undefined {
  const translated = locales.filter((locale) => pageAt(locale, slug))
  return translated.length < 2 ? undefined : addressesIn(translated, slug)
}

/** The addresses of a path without its language, by language, with `x-default` for readers of any other. */
export function addressesIn(languages: readonly Locale[], slug: string): Record<string, string> {
  const address = (locale: Locale) => `${siteUrl()}/${locale}${slug}`
  return {
    ...Object.fromEntries(languages.map((locale) => [locale, address(locale)])),
    'x-default': address(defaultLocale),
  }
}
