import 'server-only'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { db } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import type { Staff } from '@/lib/staff/session'
import { lockHours } from './lock-hours'
import { closedForAll } from './queries'
import { type Standing, standingOn } from './standing-on'
import { suggestClosures } from './suggest-closures'
import { writeClosure } from './write-closure'

/**
 * Closes the whole clinic on a day that was suggested. Pressed twice, or by two people, it is closed once.
 *
 * @param day on the clinic's wall, as `2026-12-25`.
 * @returns the appointments that still stand on the day: nothing is cancelled. Refuses with `not-suggested`.
 */
export async function acceptSuggestedClosure(
  staff: Staff,
  day: string,
  now: Date,
): Promise<Result<Standing[], 'not-suggested'>> {
  const today = clinicDay(now, clinic().timeZone)
  if (!suggestClosures(today, []).some((suggested) => suggested.day === day)) return refuse('not-suggested')
  const days = { scheduleId: null, fromDay: day, toDay: day }
  return db().$transaction(async (tx) => {
    // Whoever presses at the same moment waits here, and then finds the day closed.
    await lockHours(tx)
    const closed = await closedForAll(tx, today)
    const isOpen = suggestClosures(today, closed).some((suggested) => suggested.day === day)
    if (isOpen) await writeClosure(tx, staff, { ...days, reason: 'holiday' }, now)
    return ok(await standingOn(tx, days))
  })
}
