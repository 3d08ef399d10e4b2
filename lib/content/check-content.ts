import 'server-only'
import type { Locale } from '@/lib/locale'
import type { DatedFact } from './dated-facts'
import { daysBetween, daysLeft } from './fact-age'
import { fill } from './fill'
import type { Messages } from './messages'
import { ownWords } from './own-words'
import type { Page } from './pages'
import { readingGrade } from './reading-grade'
import { findWordsToAvoid, type WordList } from './words-to-avoid'

type Code = keyof Messages['contentCheck']

/** Something about the content that an editor should know; a fault keeps it from being published. */
export type Finding = { isFault: boolean; code: Code; values: Record<string, string | number> }

type Known = {
  /** The clinic's day, as `2026-11-24`. */
  today: string
  wordLists: Readonly<Record<Locale, WordList>>
  /** The addresses that there are in each language. */
  slugs: Readonly<Record<string, ReadonlySet<string>>>
}

const soonDays = 30
const hardGrade = 9

/** What there is to say of one page, faults first. */
export function checkPage(page: Page, { today, wordLists, slugs }: Known): Finding[] {
  const { file, locale, slug } = page
  const list = wordLists[locale]
  const words = ownWords(page).join('\n')
  const grade = readingGrade(page.prose, list.unavoidable, locale)
  const missing = Object.keys(slugs).filter((other) => other !== locale && !slugs[other]?.has(slug))
  return [
    ...reviewOf(page, today),
    ...findWordsToAvoid(words, list).map((found) => fault('word', { file, ...found })),
    ...('keyPoints' in page && page.keyPoints.length < 3 ? [fault('few-points', { file })] : []),
    // A draft is translated once its words stand.
    ...(page.status === 'draft'
      ? []
      : missing.map((language) => fault('not-translated', { file, language }))),
    ...(grade > hardGrade ? [note('hard', { file, grade: grade.toFixed(1) })] : []),
    ...(page.status ? [note(page.status, { file })] : []),
  ].toSorted((one, other) => Number(other.isFault) - Number(one.isFault))
}

/** What there is to say of a dated fact on a day. */
export function checkFact(fact: DatedFact, today: string): Finding[] {
  const { name } = fact
  const days = daysLeft(fact, today)
  if (days === null) return [note('unchecked-fact', { name })]
  if (days <= 0) return [fault('stale-fact', { name, days: 1 - days })]
  return days <= soonDays ? [note('fact-soon', { name, days })] : []
}

/** A finding as a sentence. */
export function tellFinding({ code, values }: Finding, words: Messages['contentCheck']): string {
  return fill(String(words[code]), values)
}

function reviewOf(page: Page, today: string): Finding[] {
  if (!('nextReviewDue' in page)) return []
  const { file, nextReviewDue } = page
  const days = daysBetween(today, nextReviewDue)
  if (days < 0) return [fault('overdue', { file, day: nextReviewDue })]
  return days <= soonDays ? [note('due-soon', { file, days })] : []
}

function fault(code: Code, values: Finding['values']): Finding {
  return { isFault: true, code, values }
}

function note(code: Code, values: Finding['values']): Finding {
  return { isFault: false, code, values }
}
