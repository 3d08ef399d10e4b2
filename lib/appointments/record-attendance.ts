import 'server-only'
import { db } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'
import { lockPersonOf } from './lock-person'

/**
 * Writes down whether a person came, once the visit has begun. May be corrected.
 *
 * @returns refuses with `not-begun` before the visit and with `not-booked` for a time that was never confirmed.
 */
export async function recordAttendance(
  staff: Staff,
  { appointmentId, came, now }: { appointmentId: string; came: boolean; now: Date },
): Promise<Result<null, 'unknown-time' | 'not-booked' | 'not-begun'>> {
  return db().$transaction(async (tx) => {
    const found = await lockPersonOf(tx, appointmentId, { by: 'office', staff })
    if (!found) return refuse('unknown-time')
    const { time, person } = found
    if (time.state === 'pending' || time.state === 'cancelled') return refuse('not-booked')
    if (time.startsAt > now) return refuse('not-begun')
    const state = came ? 'fulfilled' : 'noshow'
    await tx.appointment.update({ where: { id: time.id }, data: { state }, select: { id: true } })
    await tx.appointmentChange.create({
      data: {
        appointmentId,
        act: 'attend',
        by: 'office',
        staffId: staff.id,
        startsAt: time.startsAt,
        at: now,
      },
      select: { id: true },
    })
    await record(tx, staff, { act: 'record-attendance', about: person.id, now })
    return ok(null)
  })
}
