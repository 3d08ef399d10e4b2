import 'server-only'
import { visitTypes } from '@/lib/content/visit-types'
import { db } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import { isRowId } from '@/lib/row-id'
import type { RideHome } from './schema'

/** Notes who drives the person home from a visit to come that needs it. The same again changes nothing. */
export async function setRideHome(
  { appointmentId, requestId }: { appointmentId: string; requestId: string },
  rideHome: RideHome,
  now: Date,
): Promise<Result<null, 'unknown-time'>> {
  if (!isRowId(appointmentId)) return refuse('unknown-time')
  const kinds = Object.entries(visitTypes()).flatMap(([name, { rideHome }]) => (rideHome ? [name] : []))
  const { count } = await db().appointment.updateMany({
    where: {
      id: appointmentId,
      requestId,
      state: { in: ['pending', 'booked'] },
      startsAt: { gt: now },
      visitType: { in: kinds },
    },
    data: { rideHome },
  })
  return count === 1 ? ok(null) : refuse('unknown-time')
}
