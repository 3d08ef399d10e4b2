/** The languages the site is written in; each has a folder in content/pages and a file in content/messages. */
export const locales = ['en'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

/** True when the text is the code of a language the site is written in. */
export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text)
}
