import 'server-only'
import { db } from '@/lib/db'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'
import { lockHours } from './lock-hours'
import type { WeeklyHours } from './schema'

/**
 * Replaces the weekly hours of a schedule. What is booked stays booked.
 *
 * @param week checked with `weekSchema`; wall-clock times of the clinic.
 * @throws when there is no such schedule.
 */
export async function setOpeningHours(
  staff: Staff,
  { scheduleId, week }: { scheduleId: string; week: readonly WeeklyHours[] },
  now: Date,
): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockHours(tx)
    await tx.schedule.findUniqueOrThrow({ where: { id: scheduleId }, select: { id: true } })
    await tx.openingHours.deleteMany({ where: { scheduleId } })
    await tx.openingHours.createMany({ data: week.map((hours) => ({ ...hours, scheduleId })) })
    await record(tx, staff, { act: 'set-hours', about: scheduleId, now })
  })
}
