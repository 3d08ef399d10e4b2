import { Temporal } from 'temporal-polyfill'
import type { VisitType } from '@/lib/content/visit-types'
import { isBusinessDay, type SchedulePlan } from '@/lib/schedules/rules'

type Ride = Pick<VisitType, 'minutes' | 'bufferMinutes' | 'restMinutes' | 'rideHome'>

/** How far ahead a business day is looked for before it is given up. */
const longestClosure = 60

/**
 * When a person can be picked up: from the end of the shortest rest to the end of the one that is planned. Null for a
 * visit after which they drive themselves.
 */
export function pickUpWindow(
  startsAt: Date,
  { minutes, bufferMinutes, restMinutes, rideHome }: Ride,
): { from: Date; to: Date } | null {
  if (!rideHome) return null
  const after = (count: number) => new Date(startsAt.getTime() + count * 60_000)
  return { from: after(minutes + (restMinutes?.[0] ?? bufferMinutes)), to: after(minutes + bufferMinutes) }
}

/** True when somebody else has to drive and nobody is known to. */
export function isRideUnplanned(rideHome: string | null, visit: Pick<VisitType, 'rideHome'> | null): boolean {
  return Boolean(visit?.rideHome) && rideHome !== 'known'
}

/** True when somebody else has to drive and the person has said that they have nobody. */
export function hasNoDriver(rideHome: string | null, visit: Pick<VisitType, 'rideHome'> | null): boolean {
  return Boolean(visit?.rideHome) && rideHome === 'none'
}

/**
 * Until when visits are near enough for the office to ask who drives: to the end of the next business day, so that what
 * comes on a Monday is asked about on Friday and not on a day when nobody reads it.
 *
 * @param plans with the days off of the two months after `now`.
 * @returns the first instant that is not near any more.
 */
export function nearUntil(
  now: Date,
  { plans, timeZone }: { plans: readonly SchedulePlan[]; timeZone: string },
): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
  let day = today.add({ days: 1 })
  for (let ahead = 0; ahead < longestClosure && !isBusinessDay(day, plans); ahead++)
    day = day.add({ days: 1 })
  const near = isBusinessDay(day, plans) ? day : today.add({ days: 1 })
  return new Date(near.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds)
}
