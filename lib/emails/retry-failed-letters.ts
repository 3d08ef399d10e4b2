import 'server-only'
import { db } from '@/lib/db'
import { isRowId } from '@/lib/row-id'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'

/**
 * Puts letters that were given up back into the outbox, due at once and with all their tries before them, such as after
 * the mail server was mended. A letter that has become untrue meanwhile is dropped as it comes to be written.
 *
 * @param letterId one letter, or null for all of them.
 * @returns how many wait again; 0 for one that is not given up, or was sent again already.
 */
export async function retryFailedLetters(staff: Staff, letterId: string | null, now: Date): Promise<number> {
  if (letterId !== null && !isRowId(letterId)) return 0
  return db().$transaction(async (tx) => {
    const { count } = await tx.outboxEmail.updateMany({
      where: { state: 'failed', ...(letterId !== null && { id: letterId }) },
      data: { state: 'waiting', attempts: 0, sendAfter: now, failedAt: null, lastError: null },
    })
    if (count === 0) return 0
    const letter = letterId && (await tx.outboxEmail.findUnique({ where: { id: letterId } }))
    await record(tx, staff, { act: 'retry-letters', ...(letter && { about: letter.about }), now })
    return count
  })
}
