import 'server-only'
import { lockPerson } from '@/lib/appointments/lock-person'
import { withdrawTimes } from '@/lib/appointments/withdraw-times'
import { db } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import { isRowId } from '@/lib/row-id'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'
import type { Note } from './desk-schema'
import { refusalForClosed } from './refuse-closed'
import { writeNote } from './write-note'

const answered: ('contacted' | 'scheduled')[] = ['contacted', 'scheduled']

/**
 * Closes a request for the office. Its key of repeats is given up, so that the person can send the same words anew.
 * One that nobody answered yet is closed only with a note that says why. Its coming times are let go, and the
 * person is told of each.
 *
 * @returns refuses when it was closed already, by a colleague or by the person; the note is then not written.
 */
export async function closeRequest(
  staff: Staff,
  requestId: string,
  note: Note,
  now: Date,
): Promise<Result<null, 'unknown-request' | 'already-closed' | 'closing-note-missing'>> {
  if (!isRowId(requestId)) return refuse('unknown-request')
  const written = { requestId, act: 'closed', note } as const
  const mayClose = note.text === '' ? { in: answered } : { not: 'closed' as const }
  return db().$transaction(async (tx) => {
    const { count } = await tx.consultationRequest.updateMany({
      where: { id: requestId, state: mayClose },
      data: { state: 'closed', closedBy: 'office', closedAt: now, idempotencyKey: null },
    })
    if (count === 0) {
      const waiting = await tx.consultationRequest.count({ where: { id: requestId, state: 'received' } })
      return waiting === 1 ? refuse('closing-note-missing') : refusalForClosed(tx, written)
    }
    const email = (await lockPerson(tx, requestId))?.email ?? null
    const actor = { by: 'office', staff } as const
    await withdrawTimes(tx, { requestId, email, actor, lettersFor: () => ['patient-time-closed'], now })
    await writeNote(tx, staff, written, now)
    await record(tx, staff, { act: 'close-request', about: requestId, now })
    return ok(null)
  })
}
