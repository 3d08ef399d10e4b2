import 'server-only'
import { type Locale, locales } from '@/lib/locale'
import { checkFact, checkPage, type Finding } from './check-content'
import { type DatedFact, datedFacts } from './dated-facts'
import { draftedPages, type Page } from './pages'
import { type WordList, wordsToAvoid } from './words-to-avoid'

type Survey = {
  pages: { page: Page; findings: Finding[] }[]
  facts: DatedFact[]
  wordLists: Record<Locale, WordList>
  /** Of pages and facts together. */
  findings: Finding[]
}

/** Looks at every page and every dated fact as they stand on a day such as `2026-11-24`. @throws ContentFault */
export function surveyContent(today: string): Survey {
  const pages = byLocale((locale) => draftedPages(locale, today))
  const wordLists = byLocale(wordsToAvoid)
  const slugs = byLocale((locale) => new Set(pages[locale].map(({ slug }) => slug)))
  const checked = Object.values(pages)
    .flat()
    .map((page) => ({ page, findings: checkPage(page, { today, wordLists, slugs }) }))
  const facts = datedFacts()
  const findings = [
    ...checked.flatMap((one) => one.findings),
    ...facts.flatMap((fact) => checkFact(fact, today)),
  ]
  return { pages: checked, facts, wordLists, findings }
}

function byLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>
}
