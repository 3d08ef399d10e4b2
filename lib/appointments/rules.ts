import { Temporal } from 'temporal-polyfill'
import type { VisitType } from '@/lib/content/visit-types'
import { isBusinessDay, type SchedulePlan } from '@/lib/schedules/rules'

export type Wall = {
  /** IANA name of the clinic's zone. */
  timeZone: string
}

/** How many days a business day is looked for before it is given up. */
export const longestClosure = 60

/** How many days hours are counted over before that is given up. */
const longestSearch = 366

/**
 * Until when a change is free: the policy's wall-clock time, so many business days before the day of the visit. A
 * business day is one on which any schedule is open; holidays and other days off are none. Never after the visit.
 *
 * @param plans with the days off of the two months before the visit.
 */
export function cancelCutOff(
  startsAt: Date,
  { businessDaysBefore, time }: VisitType['cancelUntil'],
  { plans, timeZone }: Wall & { plans: readonly SchedulePlan[] },
): Date {
  let day = onTheWall(startsAt, timeZone).toPlainDate()
  let left = businessDaysBefore
  for (let back = 0; left > 0 && back < longestClosure; back++) {
    day = day.subtract({ days: 1 })
    if (isBusinessDay(day, plans)) left--
  }
  const cutOff = day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
  return new Date(Math.min(cutOff, startsAt.getTime()))
}

/**
 * True when a patient who wants to change a visit has to call, since it is booked, the cut-off is past and the clinic
 * wants that. What still waits for the office binds nobody.
 */
export function mustCallToChange(
  { afterCutOff }: Pick<VisitType, 'afterCutOff'>,
  { state, cutOff, now }: { state: string; cutOff: Date; now: Date },
): boolean {
  return afterCutOff === 'call' && state === 'booked' && cutOff < now
}

/**
 * So many elapsed hours after an instant, or before it when they are negative. The hours of days on which no schedule
 * is open do not count: on those there is nobody who could answer.
 *
 * @param plans with the days off on that side of the instant.
 */
export function addBusinessHours(
  from: Date,
  hours: number,
  { plans, timeZone }: Wall & { plans: readonly SchedulePlan[] },
): Date {
  const direction = Math.sign(hours)
  let at = onTheWall(from, timeZone)
  let left = Math.abs(hours) * 3_600_000
  for (let days = 0; left > 0 && days < longestSearch; days++) {
    const day = (direction > 0 ? at : at.subtract({ milliseconds: 1 })).toPlainDate()
    const edge = (direction > 0 ? day.add({ days: 1 }) : day).toZonedDateTime(timeZone)
    const rest = Math.abs(edge.epochMilliseconds - at.epochMilliseconds)
    const counts = isBusinessDay(day, plans)
    if (counts && left <= rest) return new Date(at.epochMilliseconds + direction * left)
    if (counts) left -= rest
    at = edge
  }
  // Nobody is there for a year: what waits for them does not come sooner.
  return new Date(at.epochMilliseconds)
}

/** A part of a visit day; `until` stands where it lasts. `may-drive` begins with its day. */
export type VisitStep = {
  step: 'stop-eating' | 'arrive' | 'visit' | 'rest' | 'ride-home' | 'may-drive'
  from: Date
  until?: Date
}

/**
 * The day of a visit, in order: last meal, arrival, visit, rest, ride home, driving again. Fasting and rest are elapsed
 * hours, so that the body is right on the days when the clocks change; the day of driving again begins on the wall.
 */
export function visitSteps(
  startsAt: Date,
  visit: Pick<
    VisitType,
    'minutes' | 'bufferMinutes' | 'fastingHours' | 'arriveMinutesBefore' | 'rideHome' | 'noDrivingDays'
  >,
  { timeZone }: Wall,
): VisitStep[] {
  const { minutes, bufferMinutes, fastingHours, arriveMinutesBefore, rideHome, noDrivingDays } = visit
  const after = (count: number) => new Date(startsAt.getTime() + count * 60_000)
  const steps: VisitStep[] = []
  if (fastingHours) steps.push({ step: 'stop-eating', from: after(-fastingHours * 60) })
  if (arriveMinutesBefore) steps.push({ step: 'arrive', from: after(-arriveMinutesBefore) })
  steps.push({ step: 'visit', from: startsAt, until: after(minutes) })
  if (bufferMinutes) steps.push({ step: 'rest', from: after(minutes), until: after(minutes + bufferMinutes) })
  if (rideHome) steps.push({ step: 'ride-home', from: after(minutes + bufferMinutes) })
  if (noDrivingDays) {
    const day = onTheWall(startsAt, timeZone).toPlainDate().add({ days: noDrivingDays })
    steps.push({ step: 'may-drive', from: new Date(day.toZonedDateTime(timeZone).epochMilliseconds) })
  }
  return steps
}

export type Reminder = { kind: 'patient-reminder' | 'patient-fasting-reminder'; sendAt: Date }

// Nobody is woken by a clinic. What would come at night comes the evening before.
const quietFrom = new Temporal.PlainTime(21)
const quietUntil = new Temporal.PlainTime(8)
const evening = new Temporal.PlainTime(20, 30)

/**
 * When the reminders of a visit go: a day before at the same wall-clock time, and, where nothing is to be eaten, an
 * elapsed hour before the fast begins. One that would come between 9 pm and 8 am is moved to the evening before; one
 * whose time is past is left out.
 */
export function reminders(
  startsAt: Date,
  { fastingHours }: Pick<VisitType, 'fastingHours'>,
  { now, timeZone }: Wall & { now: Date },
): Reminder[] {
  const visit = onTheWall(startsAt, timeZone)
  const planned: Reminder[] = [{ kind: 'patient-reminder', sendAt: awake(visit.subtract({ days: 1 })) }]
  if (fastingHours) {
    const sendAt = awake(visit.subtract({ hours: fastingHours + 1 }))
    planned.push({ kind: 'patient-fasting-reminder', sendAt })
  }
  return planned.filter(({ sendAt }) => sendAt > now)
}

/** True between 9 pm and 8 am on the clinic's wall. */
export function isQuiet(at: Date, timeZone: string): boolean {
  const { isNight, isLate } = partOfNight(onTheWall(at, timeZone))
  return isNight || isLate
}

function awake(at: Temporal.ZonedDateTime): Date {
  const { isNight, isLate } = partOfNight(at)
  const moved = isNight || isLate ? at.subtract({ days: isNight ? 1 : 0 }).withPlainTime(evening) : at
  return new Date(moved.epochMilliseconds)
}

function partOfNight(at: Temporal.ZonedDateTime): { isNight: boolean; isLate: boolean } {
  const time = at.toPlainTime()
  return {
    isNight: Temporal.PlainTime.compare(time, quietUntil) < 0,
    isLate: Temporal.PlainTime.compare(time, quietFrom) >= 0,
  }
}

/** An instant as the clinic's wall shows it. */
export function onTheWall(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
}
