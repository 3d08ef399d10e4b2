import type { VisitStep } from '@/lib/appointments/rules'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Station, TimelineStep } from '@/lib/content/visit-timeline'
import type { Locale } from '@/lib/locale'
import { wallWords } from './time-words'

const stations: Record<VisitStep['step'], Station> = {
  'stop-eating': 'fasting',
  arrive: 'arrival',
  visit: 'session',
  rest: 'rest',
  'ride-home': 'home',
  'may-drive': 'driving',
}

/** The day of a visit, drawn; nothing when the visit itself is all there is to it. */
export function stepsView(steps: readonly VisitStep[], startsAt: Date, locale: Locale): TimelineStep[] {
  if (steps.length < 2) return []
  const { steps: texts } = messagesIn(locale).ownTime
  return steps.map((step) => ({
    station: stations[step.step],
    time: timeOf(step, startsAt, locale),
    text: texts[step.step],
  }))
}

/** What is planned to the minute is told so, what depends on how the person feels is told as “about”. */
function timeOf({ step, from, until }: VisitStep, startsAt: Date, locale: Locale): string {
  const { ownTime: words } = messagesIn(locale)
  const { bareTime, date, day } = wallWords(locale)
  if (step === 'may-drive') return fill(words.untilDay, { day: date(from) })
  if (step === 'rest' && until) return fill(words.until, { time: bareTime(until) })
  if (step === 'ride-home') return fill(words.about, { time: bareTime(from) })
  if (step === 'visit' && until) return fill(words.span, { from: bareTime(from), to: bareTime(until) })
  return day(from) === day(startsAt) ? bareTime(from) : `${date(from)}, ${bareTime(from)}`
}
