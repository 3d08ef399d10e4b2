/** The languages the site is written in; each has a folder in content/pages and a file in content/messages. */
export const locales = ['en', 'es'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale = 'en' satisfies Locale

/** How its readers write dates, times and numbers: Spanish as in California, with a clock of 12 hours. */
export const writtenAs: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es-US' }

/** True when the text is the code of a language the site is written in. */
export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text)
}
