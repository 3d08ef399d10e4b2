import 'server-only'
import { clinic } from '@/lib/content/clinic'
import type { Database, Transaction } from '@/lib/db'
import type { ClosedDays } from './schema'

/** An appointment that stands on a day off. */
export type Standing = { id: string; requestId: string; reference: string; startsAt: Date }

/** The appointments that take something on some days, recovery included, in order; of one schedule or of all. */
export async function standingOn(
  client: Database | Transaction,
  { scheduleId, fromDay, toDay }: Pick<ClosedDays, 'scheduleId' | 'fromDay' | 'toDay'>,
): Promise<Standing[]> {
  const { timeZone } = clinic()
  return client.$queryRaw<Standing[]>`
    SELECT DISTINCT a.id::text, a."requestId"::text, r.reference, a."startsAt"
    FROM "Appointment" a JOIN "AppointmentSchedule" taken ON taken."appointmentId" = a.id
      JOIN "ConsultationRequest" r ON r.id = a."requestId"
    WHERE taken.holds AND a.state IN ('pending', 'booked')
      AND (${scheduleId}::uuid IS NULL OR taken."scheduleId" = ${scheduleId}::uuid)
      AND taken.during && tstzrange(
        ${fromDay}::date::timestamp AT TIME ZONE ${timeZone},
        (${toDay}::date + 1)::timestamp AT TIME ZONE ${timeZone})
    ORDER BY a."startsAt"`
}
