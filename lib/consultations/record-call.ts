import 'server-only'
import { db, type Transaction } from '@/lib/db'
import type { OfficeButton } from '@/lib/office-button'
import { ok, type Result, refuse } from '@/lib/result'
import { isRowId } from '@/lib/row-id'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'
import { spendButton } from '@/lib/staff/spend-button'
import type { Note } from './desk-schema'
import { refusalForClosed } from './refuse-closed'
import { writeNote } from './write-note'

/**
 * Records that the office called or wrote. The first time, the request is `contacted` from then on; one that was set
 * aside as likely automatic is thereby taken for real.
 *
 * @returns refuses when the request was closed in the meantime; the note is then not written.
 */
export async function recordCall(
  who: Staff | OfficeButton,
  requestId: string,
  note: Note,
  now: Date,
): Promise<Result<null, 'unknown-request' | 'already-closed'>> {
  if (!isRowId(requestId)) return refuse('unknown-request')
  const written = { requestId, act: 'called', note } as const
  return db().$transaction(async (tx) => {
    if (!(await markContacted(tx, requestId, now))) return refusalForClosed(tx, written)
    const isFirst = await spendButton(tx, { who, requestId, now })
    if (isFirst && (await writeNote(tx, who, written, now))) {
      await record(tx, who, { act: 'record-call', about: requestId, now })
    }
    return ok(null)
  })
}

/**
 * False when there is no such request or it is closed. Else the row stays locked, so that nobody closes it meanwhile.
 */
async function markContacted(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const first = await tx.consultationRequest.updateMany({
    where: { id, state: 'received' },
    data: { state: 'contacted', contactedAt: now, setAside: false },
  })
  if (first.count === 1) return true
  const again = await tx.consultationRequest.updateMany({
    where: { id, state: { in: ['contacted', 'scheduled'] } },
    data: { setAside: false },
  })
  return again.count === 1
}
