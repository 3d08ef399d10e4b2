import 'server-only'
import type { Transaction } from '@/lib/db'
import { noteOpening } from '@/lib/waiting-list/note-opening'
import { recordChange } from './record-change'
import { replaceLetters } from './replace-letters'
import type { BookedTime } from './schema'

type Released = BookedTime & { email: string | null; cancelledBy: 'hold-expired' | 'unanswered' }

/** What is written down and told, by why a time is over. */
const told = {
  'hold-expired': { act: 'expire', kinds: ['patient-hold-expired', 'office-hold-expired'] },
  unanswered: { act: 'lapse', kinds: ['patient-time-unanswered', 'office-time-unanswered'] },
} as const

/**
 * Gives back the times of those holds that have run out, and lets go of a time that only waited and has begun; both
 * sides are told. One that somebody confirms or cancels at this moment is left to them.
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
    SET state = 'cancelled', holds = false, "cancelledAt" = ${at}::timestamptz,
      "cancelledBy" = CASE WHEN a."holdUntil" IS NULL THEN 'unanswered' ELSE 'hold-expired' END
    FROM "ConsultationRequest" r
    WHERE r.id = a."requestId" AND a.id IN (
      SELECT id FROM "Appointment" WHERE id = ANY(${ids}::uuid[]) AND state = 'pending'
        AND COALESCE("holdUntil", "startsAt") <= ${at}::timestamptz ORDER BY id FOR UPDATE SKIP LOCKED)
    RETURNING a.id::text, a."requestId"::text, a."visitType", a.state::text, a."startsAt", a."endsAt",
      a."holdUntil", a.sequence, a."cancelledBy", r.email`
  for (const { email, cancelledBy, ...time } of released) {
    const { act, kinds } = told[cancelledBy]
    await noteOpening(tx, time, now)
    await recordChange(tx, { time, act, actor: { by: 'clock' }, now })
    await replaceLetters(tx, { time, email, kinds, now })
  }
  return released.map(({ id }) => id)
}
