import 'server-only'
import type { Transaction } from '@/lib/db'
import { noteOpening } from '@/lib/waiting-list/note-opening'
import { recordChange } from './record-change'
import { replaceLetters } from './replace-letters'
import type { BookedTime } from './schema'

type Released = BookedTime & { email: string | null }

/**
 * Gives back the times of those holds that have run out, and tells both sides. One that somebody confirms or cancels
 * at this moment is left to them.
 *
 * @returns the ids of the appointments that were released.
 */
export async function releaseHolds(
  tx: Transaction,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<string[]> {
  if (ids.length === 0) return []
  const at = now.toISOString()
  const released = await tx.$queryRaw<Released[]>`
    UPDATE "Appointment" a
    SET state = 'cancelled', holds = false, "cancelledBy" = 'hold-expired', "cancelledAt" = ${at}::timestamptz
    FROM "ConsultationRequest" r
    WHERE r.id = a."requestId" AND a.id IN (
      SELECT id FROM "Appointment" WHERE id = ANY(${ids}::uuid[]) AND state = 'pending' AND holds
        AND "holdUntil" <= ${at}::timestamptz ORDER BY id FOR UPDATE SKIP LOCKED)
    RETURNING a.id::text, a."requestId"::text, a."visitType", a.state::text, a."startsAt", a."endsAt",
      a."holdUntil", a.sequence, r.email`
  for (const { email, ...time } of released) {
    await noteOpening(tx, time, now)
    await recordChange(tx, { time, act: 'expire', actor: { by: 'clock' }, now })
    await replaceLetters(tx, { time, email, kinds: ['patient-hold-expired', 'office-hold-expired'], now })
  }
  return released.map(({ id }) => id)
}
