import { allPages, type Page } from '@/lib/content/pages'
import { type Locale, locales } from '@/lib/locale'

type PagesIn = (locale: Locale) => readonly Page[]

/** The articles of a language that the form can carry as its topic, each with its name in the form's address. */
export function topics(locale: Locale, pagesIn: PagesIn = allPages) {
  return pagesIn(locale).flatMap(({ kind, service, title, path }) =>
    kind === 'article' && service ? [{ service, title, path, name: path.replace(/^.*\//, '') }] : [],
  )
}

/** The languages that have a form at this address: each one for a service alone, else those that have its article. */
export function languagesOfForm([service, name]: readonly string[], pagesIn?: PagesIn): Locale[] {
  return locales.filter(
    (locale) =>
      !name ||
      topics(locale, pagesIn).some((article) => article.service === service && article.name === name),
  )
}
