import * as z from 'zod'
import { clinicDay } from '@/lib/clock'
import { type Finding, tellFinding } from '@/lib/content/check-content'
import { clinic } from '@/lib/content/clinic'
import { daysBetween, daysLeft } from '@/lib/content/fact-age'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Page } from '@/lib/content/pages'
import { readingGrade } from '@/lib/content/reading-grade'
import { surveyContent } from '@/lib/content/survey-content'
import { defaultLocale } from '@/lib/locale'
import { printTable } from './support/print-table'
import { readOptions } from './support/read-options'

// `npm run content:check`: every page with its review, its reading grade and what is wrong, and every dated fact. Ends
// with 1 when something must be mended. `-- --on 2027-03-01` shows how things will stand on another day.

const words = messagesIn(defaultLocale).contentCheck
const given = readOptions(['on'])

try {
  // A day that is misread would say that all is well.
  if (!given) throw new Error(words.usage)
  const today = given.on || clinicDay(new Date(), clinic().timeZone)
  if (!z.iso.date().safeParse(today).success) throw new Error(fill(words.noSuchDay, { day: today }))
  const { pages, facts, wordLists, findings } = surveyContent(today)
  printTable(
    words.head,
    pages.map(({ page, findings }) => [
      page.path,
      page.status ?? reviewState(page, today),
      'nextReviewDue' in page ? (page.reviewedBy ?? words.nobody) : '',
      page.prose === ''
        ? ''
        : readingGrade(page.prose, wordLists[page.locale].unavoidable, page.locale).toFixed(1),
      findings.flatMap(({ code, values }) => (code === 'not-translated' ? values.language : [])).join(' '),
      String(findings.filter(({ isFault }) => isFault).length || ''),
    ]),
  )
  printTable(
    words.factsHead,
    facts.map((fact) => [fact.name, fact.kind, fact.checkedOn ?? '–', daysShown(daysLeft(fact, today))]),
  )
  const count = { faults: list(words.faults, findings, true), notes: list(words.notes, findings, false) }
  console.log(fill(words.result, { pages: pages.length, ...count }))
  process.exitCode = count.faults > 0 ? 1 : 0
} catch (error) {
  // A file that cannot be read stops here as it stops the build: file, line, and what to do.
  console.error((error as Error).message)
  process.exitCode = 1
}

function reviewState(page: Page, today: string): string {
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
  if (told.length > 0)
    console.log(`${title}\n${told.map((one) => `- ${tellFinding(one, words)}`).join('\n')}\n`)
  return told.length
}
