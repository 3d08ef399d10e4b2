import 'server-only'
import { lockPerson } from '@/lib/appointments/lock-person'
import { withdrawTimes } from '@/lib/appointments/withdraw-times'
import { db, type Transaction } from '@/lib/db'
import { isDeclineKind } from '@/lib/emails/kinds'
import { enqueue } from '@/lib/emails/outbox'
import type { OfficeButton } from '@/lib/office-button'
import { ok, type Result, refuse } from '@/lib/result'
import { isRowId } from '@/lib/row-id'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'
import { spendButton } from '@/lib/staff/spend-button'
import type { Note } from './desk-schema'
import { refusalForClosed } from './refuse-closed'
import { writeNote } from './write-note'

type Declined = {
  requestId: string
  /** Which of the approved wordings the person gets; a kind of letter. */
  wording: string
  /** Without words, unless somebody is signed in and wrote some. */
  note: Note
  now: Date
}

/**
 * Closes a request that is not for this clinic, gives its times free and tells the person in one of the approved
 * wordings, all at once. A time that is taken back is told of in that same letter.
 *
 * @returns refuses with `wording-missing` when none was chosen for somebody who can be written to.
 */
export async function declineRequest(
  who: Staff | OfficeButton,
  { requestId, wording, note, now }: Declined,
): Promise<Result<null, 'unknown-request' | 'already-closed' | 'wording-missing'>> {
  if (!isRowId(requestId)) return refuse('unknown-request')
  const written = { requestId, act: 'declined', note } as const
  return db().$transaction(async (tx) => {
    const person = await lockPerson(tx, requestId)
    if (!person || person.state === 'closed') return refusalForClosed(tx, written)
    if (person.email && !isDeclineKind(wording)) return refuse('wording-missing')
    await tx.consultationRequest.update({
      where: { id: requestId },
      data: { state: 'closed', closedBy: 'office', closedAt: now, idempotencyKey: null },
      select: { id: true },
    })
    await tell(tx, who, { requestId, email: person.email, wording, now })
    await spendButton(tx, { who, requestId, now })
    await writeNote(tx, who, written, now)
    await record(tx, who, { act: 'decline-request', about: requestId, now })
    return ok(null)
  })
}

type Told = { requestId: string; email: string | null; wording: string; now: Date }

async function tell(tx: Transaction, who: Staff | OfficeButton, told: Told): Promise<void> {
  const { requestId, email, wording, now } = told
  const staff = 'token' in who ? null : who
  const count = await withdrawTimes(tx, {
    requestId,
    email,
    actor: { by: 'office', staff },
    lettersFor: (_, at) => (at === 0 && isDeclineKind(wording) ? [wording] : ['patient-time-closed']),
    now,
  })
  if (count === 0 && email && isDeclineKind(wording))
    await enqueue(tx, { kinds: [wording], about: requestId, now })
}
