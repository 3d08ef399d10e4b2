import 'server-only'
import { db } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'
import { isRequestId, type Note } from './desk-schema'
import { refusal } from './record-call'
import { writeNote } from './write-note'

/**
 * Closes a request for the office. Its key of repeats is given up, so that the person can send the same words anew.
 *
 * @returns refuses when it was closed already, by a colleague or by the person; the note is then not written.
 */
export async function closeRequest(
  staff: Staff,
  requestId: string,
  note: Note,
  now: Date,
): Promise<Result<null, 'unknown-request' | 'already-closed'>> {
  if (!isRequestId(requestId)) return refuse('unknown-request')
  const written = { requestId, act: 'closed', note } as const
  return db().$transaction(async (tx) => {
    const { count } = await tx.consultationRequest.updateMany({
      where: { id: requestId, state: { not: 'closed' } },
      data: { state: 'closed', closedBy: 'office', closedAt: now, idempotencyKey: null },
    })
    if (count === 0) return refusal(tx, written)
    await writeNote(tx, staff, written, now)
    await record(tx, staff, { act: 'close-request', about: requestId, now })
    return ok(null)
  })
}
