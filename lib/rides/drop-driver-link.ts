import 'server-only'
import { db } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import { isRowId } from '@/lib/row-id'

/** Takes a driver's link back: it leads nowhere from then on. The same again changes nothing. */
export async function dropDriverLink({
  appointmentId,
  requestId,
}: {
  appointmentId: string
  requestId: string
}): Promise<Result<null, 'unknown-time'>> {
  if (!isRowId(appointmentId)) return refuse('unknown-time')
  await db().driverLink.deleteMany({ where: { appointmentId, appointment: { requestId } } })
  return ok(null)
}
