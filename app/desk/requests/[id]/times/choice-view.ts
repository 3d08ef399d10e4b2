import { visitName, wordFor } from '@/app/desk/desk-terms'
import type { ChoiceView } from '@/components/desk/time-choice'
import { clinicDateTime, clinicDay, clinicTime, dayBeside, dayTitle, zoneShortName } from '@/lib/clock'
import type { DeskRequest } from '@/lib/consultations/read-request'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { visitTypes } from '@/lib/content/visit-types'
import { defaultLocale } from '@/lib/locale'

const words = messagesIn(defaultLocale).desk.times

/** So many days are shown at once. */
export const daysShown = 7

type Asked = {
  visitType: string
  fromDay: string
  today: string
  /** The time that is to be moved, when it is. */
  moving: DeskRequest['times'][number] | null
  refused: unknown
}

/** A week of free times in words, grouped by day. */
export function choiceView(request: DeskRequest, times: readonly Date[], asked: Asked): ChoiceView {
  const { visitType, fromDay, today, moving, refused } = asked
  const { city, timeZone } = clinic()
  const page = `/desk/requests/${request.id}/times`
  const at = (from: string, visit = visitType) =>
    moving ? `${page}?move=${moving.id}&from=${from}` : `${page}?visit=${visit}&from=${from}`
  const last = dayBeside(fromDay, daysShown - 1)
  const [, before = today] = [today, dayBeside(fromDay, -daysShown)].toSorted()
  return {
    act: moving ? 'move' : 'book',
    requestId: request.id,
    reference: request.reference,
    visitType,
    appointmentId: moving?.id ?? null,
    hint: words.choose[moving ? 'moveHint' : 'bookHint'][request.email ? 'told' : 'alone'],
    movedFrom: moving && clinicDateTime(moving.startsAt, defaultLocale, timeZone),
    visits: Object.entries(visitTypes()).map(([name, visit]) => ({
      name,
      label: visitName(name),
      href: at(fromDay, name),
      isChosen: name === visitType,
      isCleared: visit.mayBook === 'new' || request.clearedFor.includes(name),
    })),
    zone: fill(words.choose.zone, {
      city,
      zone: zoneShortName(times[0] ?? new Date(`${fromDay}T20:00:00Z`), defaultLocale, timeZone),
    }),
    span: fill(words.choose.days, {
      from: dayTitle(fromDay, defaultLocale),
      to: dayTitle(last, defaultLocale),
    }),
    days: byDay(times, timeZone),
    here: at(fromDay),
    earlier: fromDay > today ? at(before) : null,
    later: at(dayBeside(fromDay, daysShown)),
    problem: wordFor(words.problems, refused),
  }
}

function byDay(times: readonly Date[], timeZone: string): ChoiceView['days'] {
  const days = Map.groupBy(times, (at) => clinicDay(at, timeZone))
  return [...days].map(([day, all]) => ({
    title: dayTitle(day, defaultLocale),
    times: all.map((at) => ({
      value: at.toISOString(),
      label: clinicTime(at, defaultLocale, timeZone, false),
    })),
  }))
}
