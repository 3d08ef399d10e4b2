import 'server-only'
import type { SearchResult } from 'minisearch'
import type { Locale } from '@/lib/locale'
import { cutExcerpt, type ExcerptPart } from './cut-excerpt'
import { allPages, type Page } from './pages'
import { keptWord, searchIndex } from './search-index'
import { allowedTypos, otherWords, wordsOf } from './search-terms'
import { synonyms } from './synonyms'

/** A page that answers, with the line of it that comes nearest; `isExact` when a word stands there as it was typed. */
export type Hit = { page: Page; excerpt: ExcerptPart[]; isExact: boolean }

const mostHits = 8
/** Beside the best answer, one that scores less than this share of it is noise. */
const leastShare = 0.15
const fewestLetters = 3

/**
 * The pages of a language that answer a query, the best first: bears typing errors, finds the beginnings of words, and
 * other words for the same (content/synonyms.yaml). Nothing is written down anywhere.
 *
 * @param query as `cleanQuery` gives it.
 */
export function searchPages(locale: Locale, query: string): Hit[] {
  const others = otherWords(query, synonyms())
  const found = searchIndex(locale).search(
    {
      combineWith: 'OR',
      queries: [
        { queries: [query], combineWith: 'OR', fuzzy: allowedTypos, prefix: isLong },
        // All words of one that is a phrase: “plan” alone is not “payment plan”.
        ...others.map((words) => ({
          queries: [words],
          combineWith: 'AND' as const,
          prefix: isVeryLong,
          boostTerm: () => 0.6,
        })),
      ],
    },
    { boost: { title: 4, headings: 2, summary: 2 }, weights: { fuzzy: 0.3, prefix: 0.5 } },
  )
  const pages = new Map(allPages(locale).map((page) => [page.path, page]))
  const typed = new Set(wordsOf(query).flatMap((word) => keptWord(word) ?? []))
  const best = found[0]?.score ?? 0
  return found
    .filter(({ score }) => score >= best * leastShare)
    .slice(0, mostHits)
    .flatMap((result) => hitOf(result, pages.get(result.id), typed))
}

/** Where nobody typed the word, “car” must not find “card”. */
function isVeryLong(word: string): boolean {
  return word.length > fewestLetters + 2
}

function isLong(word: string): boolean {
  return word.length >= fewestLetters
}

function hitOf({ terms }: SearchResult, page: Page | undefined, typed: ReadonlySet<string>): Hit[] {
  if (!page) return []
  const isExact = terms.some((term) => typed.has(term))
  return [
    { page, excerpt: cutExcerpt([page.summary, ...page.prose.split('\n')], new Set(terms), typed), isExact },
  ]
}
