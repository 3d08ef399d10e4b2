import { wordFor } from '@/app/desk/desk-terms'
import type { ClosedDayView } from '@/components/closures/closure-list'
import { clinicDateTime, dayTitle } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale } from '@/lib/locale'
import type { ReadClosures } from '@/lib/schedules/read-closures'

const words = messagesIn(defaultLocale).closures

/** The days off to come, in words. */
export function closedDayViews(closures: ReadClosures['closures']): ClosedDayView[] {
  return closures.map(({ id, fromDay, toDay, reason, schedule, standing }) => {
    const [from, to] = [dayTitle(fromDay, defaultLocale), dayTitle(toDay, defaultLocale)]
    return {
      key: id,
      day: from === to ? from : fill(words.coming.range, { from, to }),
      what: `${wordFor(words.reasons, reason) ?? words.reasons.other} · ${schedule ?? words.coming.all}`,
      standing: standing.map(standingLink),
      action: `/api/desk/closures/${id}/reopen`,
      value: fromDay,
    }
  })
}

/** The holidays that are no days off yet, in words. */
export function suggestedDayViews(suggestions: ReadClosures['suggestions']): ClosedDayView[] {
  return suggestions.map(({ day, name, standing }) => ({
    key: day,
    day: dayTitle(day, defaultLocale),
    what: name,
    standing: standing.map(standingLink),
    action: '/api/desk/closures',
    value: day,
  }))
}

function standingLink({
  requestId,
  reference,
  startsAt,
}: ReadClosures['closures'][number]['standing'][number]) {
  const time = clinicDateTime(startsAt, defaultLocale, clinic().timeZone)
  return { href: `/desk/requests/${requestId}`, text: fill(words.appointment, { reference, time }) }
}
