import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { type VisitType, visitTypeNamed } from '@/lib/content/visit-types'
import { type Database, db, type Transaction } from '@/lib/db'
import { schedulePlans } from '@/lib/schedules/queries'
import type { Span } from '@/lib/schedules/rules'
import { type FreeTime, freeTimes, nearestTimes } from './free-times'

type Taken = { id: string; scheduleId: string; from: Date; to: Date; isOver: boolean }

/**
 * What is taken of some schedules between two instants, recovery included. `isOver` marks a hold that has run out,
 * which whoever comes next may release. Each schedule is looked up in the range index: costs grow with what is found.
 */
export async function takenBetween(
  client: Database | Transaction,
  { scheduleIds, from, to, now }: { scheduleIds: readonly string[]; from: Date; to: Date; now: Date },
): Promise<Taken[]> {
  return client.$queryRaw<Taken[]>`
    SELECT a.id::text, taken."scheduleId"::text, lower(taken.during) AS "from", upper(taken.during) AS "to",
      (a.state = 'pending' AND a."holdUntil" <= ${now.toISOString()}::timestamptz) AS "isOver"
    FROM unnest(${scheduleIds}::uuid[]) AS asked(id)
    JOIN "AppointmentSchedule" taken ON taken."scheduleId" = asked.id AND taken.holds
      AND taken.during && tstzrange(${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz)
    JOIN "Appointment" a ON a.id = taken."appointmentId"`
}

/** The same by schedule, for `freeTimes`. */
export function busyOf(taken: readonly Taken[]): Map<string, Span[]> {
  const busy = new Map<string, Span[]>()
  for (const { scheduleId, from, to } of taken) {
    const span = { from: from.getTime(), to: to.getTime() }
    busy.set(scheduleId, [...(busy.get(scheduleId) ?? []), span])
  }
  return busy
}

export type AheadAsked = {
  visitType: string
  /** First day on the clinic's wall, as `2026-11-24`; today when left out. */
  fromDay?: string
  days: number
  now: Date
  /** The office may book up to the last minute, a patient must give notice. */
  by: 'patient' | 'office'
}

/** The free times of some days, in order. None for a kind of visit that does not exist. */
export async function freeTimesAhead(asked: AheadAsked): Promise<FreeTime[]> {
  const visit = visitTypeNamed(asked.visitType)
  const { timeZone } = clinic()
  const fromDay = asked.fromDay ?? clinicDay(asked.now, timeZone)
  if (!visit) return []
  const first = Temporal.PlainDate.from(fromDay)
  const toDay = first.add({ days: asked.days })
  const plans = await schedulePlans(db(), { fromDay, toDay: toDay.toString() })
  const taken = await takenBetween(db(), {
    scheduleIds: plans.filter(({ kind }) => visit.needs.includes(kind)).map(({ id }) => id),
    from: new Date(first.toZonedDateTime(timeZone).epochMilliseconds),
    to: new Date(toDay.toZonedDateTime(timeZone).epochMilliseconds),
    now: asked.now,
  })
  return freeTimes({
    visit: asBookedBy(asked.by, visit),
    fromDay,
    days: asked.days,
    plans,
    busy: busyOf(taken.filter(({ isOver }) => !isOver)),
    now: asked.now,
    timeZone,
  })
}

/** So many days around a wanted time are looked through for others, and then more, up to the horizon. */
const around = [3, 14]

/**
 * The free times nearest to one that is wanted.
 *
 * @returns at most `count`, in order; none only when nothing is free up to the horizon.
 */
export async function nearestFreeTimes(
  asked: Omit<AheadAsked, 'fromDay' | 'days'> & { wanted: Date; count: number },
): Promise<FreeTime[]> {
  const { timeZone } = clinic()
  const horizon = visitTypeNamed(asked.visitType)?.horizonDays ?? 0
  const today = Temporal.PlainDate.from(clinicDay(asked.now, timeZone))
  const wantedDay = Temporal.PlainDate.from(clinicDay(asked.wanted, timeZone))
  for (const reach of around) {
    const fromDay = wantedDay.subtract({ days: reach }).toString()
    const near = await freeTimesAhead({ ...asked, fromDay, days: 2 * reach + 1 })
    if (near.length > 0) return nearestTimes(near, asked.wanted, asked.count)
  }
  const all = await freeTimesAhead({ ...asked, fromDay: today.toString(), days: horizon + 1 })
  return nearestTimes(all, asked.wanted, asked.count)
}

/** Nobody but a patient has to give notice. */
export function asBookedBy(by: 'patient' | 'office', visit: VisitType): VisitType {
  return by === 'office' ? { ...visit, noticeHours: 0 } : visit
}

/** The time that somebody wanted to keep, so that others near it can be found. */
export async function wantedOf(appointmentId: string, by: 'patient' | 'office', now: Date) {
  const where = { id: appointmentId }
  const time = await db().appointment.findUnique({ where, select: { visitType: true, startsAt: true } })
  return time && { ...time, by, now }
}
