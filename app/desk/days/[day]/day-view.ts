import { visitName, wordFor } from '@/app/desk/desk-terms'
import { timeView } from '@/app/desk/time-view'
import type { DayListView } from '@/components/desk/day-list'
import type { readDaySheet } from '@/lib/appointments/desk-queries'
import { clinicDay, clinicTime, dayBeside, dayTitle, zoneShortName } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { visitTypeNamed } from '@/lib/content/visit-types'
import { defaultLocale } from '@/lib/locale'
import { hasNoDriver, isRideUnplanned } from '@/lib/rides/rules'
import type { HoursOfSchedule } from '@/lib/schedules/desk-queries'
import { hoursView } from './hours-view'

const { days: words, times: timeWords } = messagesIn(defaultLocale).desk

type DayTime = Awaited<ReturnType<typeof readDaySheet>>[number]
type Read = {
  times: readonly DayTime[]
  hours: readonly HoursOfSchedule[]
  done: unknown
  refused: unknown
  now: Date
}

/** The list of a day in words. Its heading names the day, its caption the zone; a row needs the hour alone. */
export function dayView(day: string, { times, hours, done, refused, now }: Read): DayListView {
  const { city, timeZone, isDemo } = clinic()
  const zone = zoneShortName(times[0]?.startsAt ?? new Date(`${day}T20:00:00Z`), defaultLocale, timeZone)
  return {
    day,
    title: dayTitle(day, defaultLocale),
    isToday: day === clinicDay(now, timeZone),
    before: `/desk/days/${dayBeside(day, -1)}`,
    after: `/desk/days/${dayBeside(day, 1)}`,
    caption: fill(words.caption, { count: times.length, city, zone }),
    rows: times.map((time) => rowView(time, now)),
    hours: hoursView(hours),
    hoursNote: isDemo ? words.weekDemo : null,
    done: wordFor(timeWords.done, done),
    problem: wordFor(timeWords.problems, refused),
  }
}

function rowView(time: DayTime, now: Date): DayListView['rows'][number] {
  const { timeZone } = clinic()
  const { request, schedules, startsAt, endsAt, visitType } = time
  const at = (instant: Date) => clinicTime(instant, defaultLocale, timeZone, false)
  const takers = schedules.map(({ schedule }) => schedule)
  const known = { ...time, requestId: request.id, takers: [], hasEmail: false }
  const view = timeView(known, { now, last: null })
  return {
    time: view,
    span: fill(words.span, { from: at(startsAt), to: at(endsAt) }),
    person: request.fullName,
    reference: request.reference,
    href: `/desk/requests/${request.id}`,
    visit: visitName(visitType),
    takers: takers.map(({ name }) => name).join(', '),
    details: time.state === 'pending' ? view.details.slice(0, 1) : [],
    flag: rideFlag(time, now),
  }
}

/**
 * Who says that nobody drives them is marked at once; from the day before such a visit on, it must be known who does.
 */
function rideFlag({ visitType, rideHome, startsAt, state }: DayTime, now: Date): string | null {
  const isAhead = (state === 'pending' || state === 'booked') && startsAt > now
  const visit = visitTypeNamed(visitType)
  if (!isAhead || !isRideUnplanned(rideHome, visit)) return null
  if (hasNoDriver(rideHome, visit)) return words.rideNone
  const { timeZone } = clinic()
  return clinicDay(startsAt, timeZone) <= dayBeside(clinicDay(now, timeZone), 1) ? words.ride : null
}
