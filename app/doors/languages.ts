import { siteUrl } from '@/app/doors/site-url'
import { type Page, pageAt } from '@/lib/content/pages'
import { defaultLocale, locales } from '@/lib/locale'

/**
 * A page's addresses for search engines, by language, with `x-default` for readers of any other; nothing where the
 * page stands in one language alone.
 */
export function languagesOf({ slug }: Pick<Page, 'slug'>): Record<string, string> | undefined {
  const translated = locales.filter((locale) => pageAt(locale, slug))
  if (translated.length < 2) return undefined
  const address = (locale: string) => `${siteUrl()}/${locale}${slug}`
  return {
    ...Object.fromEntries(translated.map((locale) => [locale, address(locale)])),
    'x-default': address(defaultLocale),
  }
}
