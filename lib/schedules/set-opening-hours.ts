import 'server-only'
import { db } from '@/lib/db'
import { lockHours } from './lock-hours'
import type { WeeklyHours } from './schema'

/**
 * Replaces the weekly hours of a schedule. What is booked stays booked.
 *
 * @param week checked with `weekSchema`; wall-clock times of the clinic.
 * @throws when there is no such schedule.
 */
export async function setOpeningHours(scheduleId: string, week: readonly WeeklyHours[]): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockHours(tx)
    await tx.openingHours.deleteMany({ where: { scheduleId } })
    await tx.openingHours.createMany({ data: week.map((hours) => ({ ...hours, scheduleId })) })
  })
}
