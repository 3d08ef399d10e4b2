import 'server-only'
import type { Transaction } from '@/lib/db'
import type { Span } from '@/lib/schedules/rules'

/**
 * Writes which schedules an appointment takes from now on, in place of those it took before. Whether it holds them
 * follows from the appointment.
 *
 * @throws `23P01` when somebody else holds one of them at that time.
 */
export async function occupySchedules(
  tx: Transaction,
  { appointmentId, scheduleIds, span }: { appointmentId: string; scheduleIds: readonly string[]; span: Span },
): Promise<void> {
  const [from, to] = [new Date(span.from).toISOString(), new Date(span.to).toISOString()]
  await tx.appointmentSchedule.deleteMany({ where: { appointmentId } })
  await tx.$executeRaw`
    INSERT INTO "AppointmentSchedule" ("appointmentId", "scheduleId", holds, during)
    SELECT a.id, taken.id, a.holds, tstzrange(${from}::timestamptz, ${to}::timestamptz)
    FROM "Appointment" a, unnest(${scheduleIds}::uuid[]) AS taken(id) WHERE a.id = ${appointmentId}::uuid`
}
