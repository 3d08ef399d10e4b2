import type { BodyWords } from '@/components/article/page-body'
import { messagesIn } from '@/lib/content/messages'
import { type TimelineStep, visitTimeline } from '@/lib/content/visit-timeline'
import { drawnVisits } from '@/lib/content/visit-types'
import type { Locale } from '@/lib/locale'

/** What the text of any page is shown with: the words of what is drawn in it, and every visit that it may draw. */
export function bodyWords(locale: Locale): BodyWords {
  const { article, checklist } = messagesIn(locale)
  const { emergencyPrefix, ofHundred } = article
  return { emergencyPrefix, checklist, ofHundred, timelines: timelines(locale) }
}

/** Every visit that a text may draw, at its example time. */
function timelines(locale: Locale): Record<string, TimelineStep[]> {
  const words = messagesIn(locale).timeline
  return Object.fromEntries(
    Object.entries(drawnVisits()).map(([name, visit]) => [
      name,
      visitTimeline(visit, visit.exampleStart, words),
    ]),
  )
}
