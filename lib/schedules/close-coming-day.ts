import 'server-only'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { db } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import type { Staff } from '@/lib/staff/session'
import { lockHours } from './lock-hours'
import { closedForAll } from './queries'
import { closureSchema } from './schema'
import { type Standing, standingOn } from './standing-on'
import { writeClosure } from './write-closure'

/**
 * Closes the whole clinic on any day to come, today included. Pressed twice, or by two people, it is closed once.
 *
 * @param day on the clinic's wall, as `2026-12-24`.
 * @returns the appointments that still stand on the day: nothing is cancelled. Refuses with `day-unreadable` or
 *   `day-past`.
 */
export async function closeComingDay(
  staff: Staff,
  day: string,
  now: Date,
): Promise<Result<Standing[], 'day-unreadable' | 'day-past'>> {
  const read = closureSchema.safeParse({ scheduleId: null, fromDay: day, toDay: day, reason: 'other' })
  if (!read.success) return refuse('day-unreadable')
  const today = clinicDay(now, clinic().timeZone)
  if (day < today) return refuse('day-past')
  return db().$transaction(async (tx) => {
    // Whoever presses at the same moment waits here, and then finds the day closed.
    await lockHours(tx)
    const closed = await closedForAll(tx, today)
    const isClosed = closed.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay)
    if (!isClosed) await writeClosure(tx, staff, read.data, now)
    return ok(await standingOn(tx, read.data))
  })
}
