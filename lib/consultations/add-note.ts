import 'server-only'
import { db } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import { isRowId } from '@/lib/row-id'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'
import type { Note } from './desk-schema'
import { writeNote } from './write-note'

/** Adds a note to a request in whatever state, also to one that is closed. */
export async function addNote(
  staff: Staff,
  requestId: string,
  note: Note,
  now: Date,
): Promise<Result<null, 'unknown-request' | 'note-empty'>> {
  if (!isRowId(requestId)) return refuse('unknown-request')
  if (note.text === '') return refuse('note-empty')
  return db().$transaction(async (tx) => {
    const known = await tx.consultationRequest.count({ where: { id: requestId } })
    if (known === 0) return refuse('unknown-request')
    if (await writeNote(tx, staff, { requestId, act: 'note', note }, now)) {
      await record(tx, staff, { act: 'add-note', about: requestId, now })
    }
    return ok(null)
  })
}
