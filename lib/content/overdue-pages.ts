import 'server-only'
import type { Page } from './pages'

/**
 * One sentence for each page whose facts should have been checked again by now.
 *
 * @param today as `2026-11-24`.
 */
export function overduePages(pages: readonly Page[], today: string): string[] {
  return pages.flatMap((page) =>
    'nextReviewDue' in page && page.nextReviewDue < today
      ? [`${page.file}: its facts were due to be checked again on ${page.nextReviewDue}.`]
      : [],
  )
}
