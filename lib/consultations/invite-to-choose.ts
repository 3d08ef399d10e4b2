import 'server-only'
import { lockPerson } from '@/lib/appointments/lock-person'
import { bookableVisits } from '@/lib/appointments/own-queries'
import { db } from '@/lib/db'
import { enqueue } from '@/lib/emails/outbox'
import type { OfficeButton } from '@/lib/office-button'
import { ok, type Result, refuse } from '@/lib/result'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'
import { spendButton } from '@/lib/staff/spend-button'
import type { Note } from './desk-schema'
import { writeNote } from './write-note'

type Refusal = 'unknown-request' | 'already-closed' | 'nobody-to-write-to' | 'nothing-to-choose'

/**
 * Asks a person by letter to choose a time on their own page. Nothing that they have is taken back.
 *
 * @param note without words; its form makes a second press the same press.
 * @returns refuses with `nobody-to-write-to` for a person without an e-mail address, with `nothing-to-choose` for one
 *   who has all the times that they may have.
 */
export async function inviteToChoose(
  who: Staff | OfficeButton,
  requestId: string,
  note: Note,
  now: Date,
): Promise<Result<null, Refusal>> {
  return db().$transaction(async (tx) => {
    const person = await lockPerson(tx, requestId)
    if (!person) return refuse('unknown-request')
    if (person.state === 'closed') return refuse('already-closed')
    if (!person.email) return refuse('nobody-to-write-to')
    if ((await bookableVisits(requestId, now, tx)).length === 0) return refuse('nothing-to-choose')
    const isFirst = await spendButton(tx, { who, requestId, now })
    if (isFirst && (await writeNote(tx, who, { requestId, act: 'offered', note }, now))) {
      await enqueue(tx, { kinds: ['patient-times-offered'], about: requestId, now })
      await record(tx, who, { act: 'offer-times', about: requestId, now })
    }
    return ok(null)
  })
}
