import { messagesIn } from '@/lib/content/messages'
import { type TimelineStep, visitTimeline } from '@/lib/content/visit-timeline'
import { drawnVisits } from '@/lib/content/visit-types'
import type { Locale } from '@/lib/locale'

/** Every visit that a text may draw, at its example time. */
export function timelines(locale: Locale): Record<string, TimelineStep[]> {
  const words = messagesIn(locale).timeline
  return Object.fromEntries(
    Object.entries(drawnVisits()).map(([name, visit]) => [
      name,
      visitTimeline(visit, visit.exampleStart, words),
    ]),
  )
}
