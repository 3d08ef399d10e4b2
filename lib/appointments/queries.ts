import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { type VisitType, visitTypeNamed } from '@/lib/content/visit-types'
import { type Database, db, type Transaction } from '@/lib/db'
import { schedulePlans } from '@/lib/schedules/queries'
import type { SchedulePlan, Span } from '@/lib/schedules/rules'
import { type AskedTimes, type FreeTime, freeTimes } from './free-times'
import { type Booker, bookerOf, earliestStart } from './notice'
import { longestClosure } from './rules'
import type { Actor } from './schema'

type Between = { scheduleIds: readonly string[]; from: Date; to: Date; now: Date }

type Taken = { id: string; scheduleId: string; from: Date; to: Date; isOver: boolean }

// Each schedule is looked up in the range index: costs grow with the days asked for, not with the table.

/**
 * The appointments that take some schedules between two instants, recovery included. `isOver` marks a hold that has
 * run out, which whoever comes next may release.
 */
export async function takenBetween(
  tx: Transaction,
  { scheduleIds, from, to, now }: Between,
): Promise<Taken[]> {
  return tx.$queryRaw<Taken[]>`
    SELECT a.id::text, taken."scheduleId"::text, lower(taken.during) AS "from", upper(taken.during) AS "to",
      (a.state = 'pending' AND a."holdUntil" <= ${now.toISOString()}::timestamptz) AS "isOver"
    FROM unnest(${scheduleIds}::uuid[]) AS asked(id)
    JOIN "AppointmentSchedule" taken ON taken."scheduleId" = asked.id AND taken.holds
      AND taken.during && tstzrange(${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz)
    JOIN "Appointment" a ON a.id = taken."appointmentId"`
}

/** What is busy, with visits that touch drawn together; holds that have run out are left out. */
async function busyBetween({ scheduleIds, from, to, now }: Between): Promise<Omit<Taken, 'id' | 'isOver'>[]> {
  return db().$queryRaw`
    SELECT asked.id::text AS "scheduleId", lower(busy.span) AS "from", upper(busy.span) AS "to"
    FROM unnest(${scheduleIds}::uuid[]) AS asked(id), LATERAL (
      SELECT unnest(range_agg(taken.during)) AS span FROM "AppointmentSchedule" taken
      WHERE taken."scheduleId" = asked.id AND taken.holds
        AND taken.during && tstzrange(${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz)
        AND NOT EXISTS (SELECT FROM "Appointment" a WHERE a.id = taken."appointmentId"
          AND a.state = 'pending' AND a.holds AND a."holdUntil" <= ${now.toISOString()}::timestamptz)) AS busy`
}

/** The same by schedule, for `freeTimes`. */
export function busyOf(taken: readonly Omit<Taken, 'id' | 'isOver'>[]): Map<string, Span[]> {
  const busy = new Map<string, Span[]>()
  for (const { scheduleId, from, to } of taken) {
    const spans = busy.get(scheduleId) ?? []
    spans.push({ from: from.getTime(), to: to.getTime() })
    busy.set(scheduleId, spans)
  }
  return busy
}

export type AheadAsked = {
  visitType: string
  /** First day on the clinic's wall, as `2026-11-24`; today when left out. */
  fromDay?: string
  /** How many; what lies beyond the horizon of the visit is empty. */
  days: number
  now: Date
  by: Booker
}

/**
 * The free times of some days, in order. None for a kind of visit that does not exist.
 *
 * @throws RangeError for a malformed day.
 */
export async function freeTimesAhead(asked: AheadAsked): Promise<FreeTime[]> {
  const read = await readAhead(asked)
  return read ? freeTimes(read) : []
}

/** All that the free times of some days follow from; null where there can be none. */
export async function readAhead(asked: AheadAsked): Promise<AskedTimes | null> {
  const visit = visitTypeNamed(asked.visitType)
  const { timeZone } = clinic()
  const today = Temporal.PlainDate.from(clinicDay(asked.now, timeZone))
  if (!visit) return null
  // Nothing is read for days on which nothing can be booked, however far away somebody asks.
  const from = today.until(asked.fromDay ?? today).days
  const [skip, end] = [Math.max(0, from), Math.min(from + asked.days, visit.horizonDays + 1)]
  if (skip >= end) return null
  const [first, last] = [today.add({ days: skip }), today.add({ days: end - 1 })]
  const plans = await plansAhead(db(), visit, asked.now)
  const taken = await busyBetween({
    scheduleIds: plans.filter(({ kind }) => visit.needs.includes(kind)).map(({ id }) => id),
    from: new Date(first.toZonedDateTime(timeZone).epochMilliseconds),
    to: new Date(last.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds),
    now: asked.now,
  })
  return {
    visit,
    fromDay: first.toString(),
    days: end - skip,
    plans,
    busy: busyOf(taken),
    now: asked.now,
    earliest: earliestStart(asked.by, visit, { now: asked.now, plans, timeZone }),
    timeZone,
  }
}

/** Every schedule with all days off on which anything about a visit that is chosen now can depend. */
export function plansAhead(
  client: Database | Transaction,
  visit: VisitType,
  now: Date,
): Promise<SchedulePlan[]> {
  const today = Temporal.PlainDate.from(clinicDay(now, clinic().timeZone))
  const toDay = today.add({ days: visit.horizonDays + longestClosure })
  return schedulePlans(client, { fromDay: today.toString(), toDay: toDay.toString() })
}

/** The time that somebody wanted to keep, so that others near it can be found. */
export async function wantedOf(appointmentId: string, by: Actor['by'], now: Date) {
  const select = { visitType: true, startsAt: true, state: true }
  const time = await db().appointment.findUnique({ where: { id: appointmentId }, select })
  return time && { visitType: time.visitType, wanted: time.startsAt, by: bookerOf(by, time), now }
}
