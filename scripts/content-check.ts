import { clinicDay } from '@/lib/clock'
import { checkFact, checkPage, type Finding, tellFinding } from '@/lib/content/check-content'
import { clinic } from '@/lib/content/clinic'
import { datedFacts } from '@/lib/content/dated-facts'
import { daysBetween, daysLeft } from '@/lib/content/fact-age'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { draftedPages, type Page } from '@/lib/content/pages'
import { readingGrade } from '@/lib/content/reading-grade'
import { type WordList, wordsToAvoid } from '@/lib/content/words-to-avoid'
import { defaultLocale, type Locale, locales } from '@/lib/locale'
import { printTable } from './support/print-table'

// `npm run content:check`: every page with its review, its reading grade and what is wrong, and every dated fact. Ends
// with 1 when something must be mended. `-- --on 2027-03-01` shows how things will stand on another day.

const words = messagesIn(defaultLocale).contentCheck
const on = process.argv[process.argv.indexOf('--on') + 1]
const today = process.argv.includes('--on') && on ? on : clinicDay(new Date(), clinic().timeZone)

const byLocale = <T>(make: (locale: Locale) => T) =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>

try {
  const pages = byLocale((locale) => draftedPages(locale, today))
  const wordLists: Record<Locale, WordList> = byLocale(wordsToAvoid)
  const slugs = byLocale((locale) => new Set(pages[locale].map(({ slug }) => slug)))
  const rows = Object.values(pages)
    .flat()
    .map((page) => ({ page, findings: checkPage(page, { today, wordLists, slugs }) }))
  const facts = datedFacts()
  const findings = [
    ...rows.flatMap((row) => row.findings),
    ...facts.flatMap((fact) => checkFact(fact, today)),
  ]
  printTable(
    words.head,
    rows.map(({ page, findings }) => [
      page.path,
      page.status ?? reviewState(page),
      'nextReviewDue' in page ? (page.reviewedBy ?? words.nobody) : '',
      page.prose === '' ? '' : readingGrade(page.prose, wordLists[page.locale].unavoidable).toFixed(1),
      findings.flatMap(({ code, values }) => (code === 'not-translated' ? values.language : [])).join(' '),
      String(findings.filter(({ isFault }) => isFault).length || ''),
    ]),
  )
  printTable(
    words.factsHead,
    facts.map((fact) => [
      fact.name,
      fact.kind,
      fact.checkedOn ?? '–',
      daysShown(daysLeft(fact, today)),
    ]),
  )
  const count = { faults: list(words.faults, findings, true), notes: list(words.notes, findings, false) }
  console.log(fill(words.result, { pages: rows.length, ...count }))
  process.exitCode = count.faults > 0 ? 1 : 0
} catch (error) {
  // A page that cannot be read stops here as it stops the build: file, line, and what to do.
  console.error((error as Error).message)
  process.exitCode = 1
}

function reviewState(page: Page): string {
  if (!('nextReviewDue' in page)) return words.undated
  const days = daysBetween(today, page.nextReviewDue)
  return days < 0 ? page.nextReviewDue : fill(words.due, { days })
}

/** A number of days; a dash where nobody has checked, nothing where a fact stays true. */
function daysShown(days: number | null): string {
  return days === null ? '–' : Number.isFinite(days) ? String(days) : ''
}

function list(title: string, findings: readonly Finding[], isFault: boolean): number {
  const told = findings.filter((finding) => finding.isFault === isFault)
  if (told.length > 0) console.log(`${title}\n${told.map((one) => `- ${tellFinding(one, words)}`).join('\n')}\n`)
  return told.length
}
