import 'server-only'
import { db } from '@/lib/db'
import type { Staff } from '@/lib/staff/session'
import { lockHours } from './lock-hours'
import type { ClosedDays } from './schema'
import { type Standing, standingOn } from './standing-on'
import { writeClosure } from './write-closure'

/**
 * Takes days off, the first and the last included. What is booked on them is not cancelled: a person of the office
 * moves it.
 *
 * @param closed checked with `closureSchema`.
 * @returns the id of the closure, and the appointments that still stand on those days, in order.
 */
export async function closeDay(
  staff: Staff,
  closed: ClosedDays,
  now: Date,
): Promise<{ id: string; standing: Standing[] }> {
  return db().$transaction(async (tx) => {
    await lockHours(tx)
    const id = await writeClosure(tx, staff, closed, now)
    return { id, standing: await standingOn(tx, closed) }
  })
}
