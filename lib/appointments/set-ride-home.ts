import 'server-only'
import { db } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import { isRowId } from '@/lib/row-id'
import type { RideHome } from './schema'

/** Notes who drives the person home. The same again changes nothing. */
export async function setRideHome(
  { appointmentId, requestId }: { appointmentId: string; requestId: string },
  rideHome: RideHome,
): Promise<Result<null, 'unknown-time'>> {
  if (!isRowId(appointmentId)) return refuse('unknown-time')
  const { count } = await db().appointment.updateMany({
    where: { id: appointmentId, requestId, state: { in: ['pending', 'booked'] } },
    data: { rideHome },
  })
  return count === 1 ? ok(null) : refuse('unknown-time')
}
