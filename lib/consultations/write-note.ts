import 'server-only'
import type { Transaction } from '@/lib/db'
import type { OfficeButton } from '@/lib/office-button'
import type { Staff } from '@/lib/staff/session'
import { keyedHash, seal } from '@/lib/vault'
import type { Note } from './desk-schema'
import { notePlace } from './sealed-places'

type Act = 'called' | 'closed' | 'declined' | 'offered' | 'cleared' | 'note'
type Written = { requestId: string; act: Act; note: Note }

/**
 * The id of a note follows from its form and its words. So a second press, a reload or a retry writes nothing twice,
 * while other words typed into the same form, after going back, are another note.
 */
function noteId({ requestId, act, note }: Written): string {
  const hex = keyedHash('note-id', JSON.stringify([requestId, act, note.formId, note.text])).toString('hex')
  // Version 8 of RFC 9562: a UUID of our own making.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Writes into the history of a request what was done about it, the text sealed.
 *
 * @returns false when it stands there already; then nothing is written.
 */
export async function writeNote(
  tx: Transaction,
  who: Staff | OfficeButton,
  written: Written,
  now: Date,
): Promise<boolean> {
  const { requestId, act, note } = written
  const id = noteId(written)
  const textSealed = note.text === '' ? null : seal(note.text, notePlace(id))
  const data = { id, requestId, act, staffId: who.id, textSealed, at: now }
  const { count } = await tx.requestNote.createMany({ data, skipDuplicates: true })
  return count === 1
}

/** True when this stands in the history already: a second press, a reload, a retry. */
export async function isWritten(tx: Transaction, written: Written): Promise<boolean> {
  return (await tx.requestNote.count({ where: { id: noteId(written) } })) === 1
}
