import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { clinic } from '@/lib/content/clinic'
import { db, type Transaction } from '@/lib/db'
import { record } from '@/lib/staff/audit'
import { staffNames } from '@/lib/staff/queries'
import type { Staff } from '@/lib/staff/session'
import { freeTimesAhead } from './queries'

/**
 * The sheet of a day for the office: who comes when, to whom and where. That it was read stands in the audit trail.
 *
 * @param day on the clinic's wall, as `2026-11-24`. @throws RangeError when it is none.
 */
export async function readDaySheet(staff: Staff, day: string, now: Date) {
  const first = Temporal.PlainDate.from(day)
  const { timeZone } = clinic()
  const from = new Date(first.toZonedDateTime(timeZone).epochMilliseconds)
  const to = new Date(first.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds)
  return db().$transaction(async (tx) => {
    await record(tx, staff, { act: 'read-day', now })
    return tx.appointment.findMany({
      where: { startsAt: { gte: from, lt: to }, state: { not: 'cancelled' } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        visitType: true,
        state: true,
        startsAt: true,
        endsAt: true,
        holdUntil: true,
        rideHome: true,
        request: {
          select: { id: true, reference: true, fullName: true, urgent: true, clearedFor: true },
        },
        schedules: { select: { schedule: { select: { kind: true, name: true } } } },
      },
    })
  })
}

/** What happened to an appointment, in order, with the names of those who were signed in. */
export async function storyOf(appointmentId: string) {
  const changes = await db().appointmentChange.findMany({
    where: { appointmentId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const ids = changes.flatMap(({ staffId }) => staffId ?? [])
  const people = await db().staff.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return changes.map(({ act, by, at, startsAt, staffId }) => ({
    act,
    by,
    at,
    startsAt,
    staffName: (staffId && names.get(staffId)) ?? null,
  }))
}

/** The times of one request with what happened to each, the newest first; read in the transaction that records it. */
export async function timesOfRequest(tx: Transaction, requestId: string) {
  const times = await tx.appointment.findMany({
    where: { requestId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      visitType: true,
      state: true,
      startsAt: true,
      endsAt: true,
      holdUntil: true,
      rideHome: true,
      createdAt: true,
      changes: { orderBy: [{ at: 'asc' }, { id: 'asc' }], omit: { appointmentId: true } },
      schedules: { select: { schedule: { select: { kind: true, name: true } } } },
    },
  })
  const ids = times.flatMap(({ changes }) => changes.flatMap(({ staffId }) => staffId ?? []))
  const names = await staffNames(tx, ids)
  return times.map(({ changes, schedules, ...time }) => ({
    ...time,
    takers: schedules.map(({ schedule }) => schedule),
    changes: changes.map(({ staffId, ...change }) => ({
      ...change,
      staffName: (staffId && names.get(staffId)) ?? null,
    })),
  }))
}

export type DeskTime = Awaited<ReturnType<typeof timesOfRequest>>[number]

/** The free times of some days, as the office may book them: without notice. */
export async function freeTimesForDesk(
  _: Staff,
  asked: { visitType: string; fromDay: string; days: number; now: Date },
): Promise<Date[]> {
  const times = await freeTimesAhead({ ...asked, by: 'office' })
  return times.map(({ startsAt }) => startsAt)
}
