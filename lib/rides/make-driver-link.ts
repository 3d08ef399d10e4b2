import 'server-only'
import { randomUUID } from 'node:crypto'
import { lockPersonOf } from '@/lib/appointments/lock-person'
import { visitTypeNamed } from '@/lib/content/visit-types'
import { db } from '@/lib/db'
import { linkToken, tokenHash } from '@/lib/links'
import { ok, type Result, refuse } from '@/lib/result'

type Own = { appointmentId: string; requestId: string }

/**
 * Makes a link for whoever drives a person home. One made before leads nowhere from then on.
 *
 * @returns refuses with `unknown-time` for a time that is not theirs or not to come, and with `no-ride-needed`.
 */
export async function makeDriverLink(
  { appointmentId, requestId }: Own,
  now: Date,
): Promise<Result<null, 'unknown-time' | 'no-ride-needed'>> {
  return db().$transaction(async (tx) => {
    const found = await lockPersonOf(tx, appointmentId, { by: 'patient', requestId })
    const isToCome = found && found.time.startsAt > now
    if (!isToCome || !['pending', 'booked'].includes(found.time.state)) return refuse('unknown-time')
    if (!visitTypeNamed(found.time.visitType)?.rideHome) return refuse('no-ride-needed')
    const id = randomUUID()
    const link = { id, tokenHash: tokenHash(linkToken('ride-link', id)), createdAt: now }
    await tx.driverLink.deleteMany({ where: { appointmentId } })
    await tx.driverLink.create({ data: { ...link, appointmentId }, select: { id: true } })
    return ok(null)
  })
}
