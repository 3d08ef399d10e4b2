import { defaultLocale, isLocale, type Locale } from '@/lib/locale'

/** The language of the page that a form without fields stood on, as its address says: `?language=es`. */
export function askedLanguage(request: Request): Locale {
  const language = new URL(request.url).searchParams.get('language')
  return isLocale(language) ? language : defaultLocale
}
