import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { db } from '@/lib/db'
import type { Staff } from '@/lib/staff/session'
import { schedulesForDesk } from './queries'
import type { ScheduleKind, WeeklyHours } from './schema'

/** Who or what can be booked, when in a week, and in which stretches of one day; on a day off in none. */
export type HoursOfSchedule = {
  kind: ScheduleKind
  name: string
  week: WeeklyHours[]
  onDay: WeeklyHours[]
}

/**
 * The opening hours of everything that can be booked, in a week and on one day. They are about no person, so nothing
 * is recorded.
 *
 * @param day on the clinic's wall, as `2026-11-24`.
 */
export async function hoursForDesk(_: Staff, day: string): Promise<HoursOfSchedule[]> {
  const { schedules, closedForAll } = await schedulesForDesk(db(), day)
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  const isOff = (closures: typeof closedForAll) =>
    closures.some(({ fromDay }) => fromDay.toISOString().slice(0, 10) <= day)
  return schedules
    .filter(({ active }) => active)
    .map(({ kind, name, hours, closures }) => {
      const isClosed = isOff(closures) || isOff(closedForAll)
      return {
        kind,
        name,
        week: hours,
        onDay: isClosed ? [] : hours.filter((stretch) => stretch.weekday === weekday),
      }
    })
}
