import 'server-only'
import { lockPersonOf } from '@/lib/appointments/lock-person'
import { visitTypeNamed } from '@/lib/content/visit-types'
import { db } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'

type Own = { appointmentId: string; requestId: string }

/**
 * Puts a person on the waiting list for an earlier time than the one they have. The same again changes nothing: they
 * keep their place.
 *
 * @returns refuses with `unknown-time` for a time that is not theirs or not to come, and with `no-waiting-list` for a
 *   kind of visit that has none.
 */
export async function joinWaitingList(
  { appointmentId, requestId }: Own,
  now: Date,
): Promise<Result<null, 'unknown-time' | 'no-waiting-list'>> {
  return db().$transaction(async (tx) => {
    const found = await lockPersonOf(tx, appointmentId, { by: 'patient', requestId })
    if (!found || found.person.state === 'closed') return refuse('unknown-time')
    const { state, startsAt, holdUntil, visitType } = found.time
    const isOver = holdUntil !== null && holdUntil <= now
    if ((state !== 'pending' && state !== 'booked') || startsAt <= now || isOver)
      return refuse('unknown-time')
    if (!visitTypeNamed(visitType)?.waitingList) return refuse('no-waiting-list')
    await tx.waitingListEntry.createMany({ data: [{ appointmentId, joinedAt: now }], skipDuplicates: true })
    return ok(null)
  })
}
