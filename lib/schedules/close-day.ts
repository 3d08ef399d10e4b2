import 'server-only'
import { clinic } from '@/lib/content/clinic'
import { db } from '@/lib/db'
import { lockHours } from './lock-hours'
import type { ClosedDays } from './schema'

type Standing = { id: string; startsAt: Date }

/**
 * Takes days off, the first and the last included. What is booked on them is not cancelled: a person of the office
 * moves it.
 *
 * @param closed checked with `closureSchema`.
 * @returns the id of the closure, and the appointments that still stand on those days, in order.
 */
export async function closeDay(
  { scheduleId, fromDay, toDay, reason }: ClosedDays,
  now: Date,
): Promise<{ id: string; standing: Standing[] }> {
  const days = { fromDay: new Date(`${fromDay}T00:00:00Z`), toDay: new Date(`${toDay}T00:00:00Z`) }
  return db().$transaction(async (tx) => {
    await lockHours(tx)
    const { id } = await tx.closure.create({
      data: { scheduleId, ...days, reason, createdAt: now },
      select: { id: true },
    })
    const standing = await tx.$queryRaw<Standing[]>`
      SELECT DISTINCT a.id::text, a."startsAt"
      FROM "Appointment" a JOIN "AppointmentSchedule" taken ON taken."appointmentId" = a.id
      WHERE taken.holds AND a.state IN ('pending', 'booked')
        AND (${scheduleId}::uuid IS NULL OR taken."scheduleId" = ${scheduleId}::uuid)
        AND taken.during && tstzrange(
          ${fromDay}::date::timestamp AT TIME ZONE ${clinic().timeZone},
          (${toDay}::date + 1)::timestamp AT TIME ZONE ${clinic().timeZone})
      ORDER BY a."startsAt"`
    return { id, standing }
  })
}
