import { forgetLooks } from '@/lib/appointments/look-around'
import { db } from '@/lib/db'
import type { ScheduleKind, WeeklyHours } from '@/lib/schedules/schema'
import { emptyTables } from './empty-tables'
import { workdays } from './visit-and-plans'

/** Ten in the morning of a Monday in Fresno, three days before Thanksgiving. */
export const monday = new Date('2026-11-23T18:00:00Z')

/** The instant of a wall-clock time in Fresno in winter, on a day of that November or December. */
export function winter(day: string, time: string): Date {
  return new Date(`2026-${day}T${time}:00-08:00`)
}

/**
 * Empties everything and opens a clinic with one clinician and one room, nine to five on workdays.
 *
 * @returns the ids of the two.
 */
export async function openClinic(hours: WeeklyHours[] = workdays('09:00-17:00')) {
  await emptyTables()
  // What was looked at a moment ago belongs to the test before.
  forgetLooks()
  await db().$executeRaw`TRUNCATE "Schedule", "Closure" CASCADE`
  return {
    clinician: await addSchedule('clinician', 'Ann', hours),
    room: await addSchedule('room', 'Room 1', hours),
  }
}

/** One more that can be booked. @returns its id. */
export async function addSchedule(
  kind: ScheduleKind,
  name: string,
  hours: WeeklyHours[] = workdays('09:00-17:00'),
): Promise<string> {
  const { id } = await db().schedule.create({
    data: { kind, name, hours: { create: hours } },
    select: { id: true },
  })
  return id
}

/** The kinds of the letters that wait, in alphabetical order. */
export async function waitingKinds(): Promise<string[]> {
  const letters = await db().outboxEmail.findMany({ where: { state: 'waiting' }, orderBy: { kind: 'asc' } })
  return letters.map(({ kind }) => kind).filter((kind) => !kind.includes('-request-'))
}
