import 'server-only'
import type { Transaction } from '@/lib/db'

/** Everything that leaves a line in the audit trail. */
type Act =
  | 'invite-staff'
  | 'accept-invitation'
  | 'end-access'
  | 'sign-in'
  | 'sign-out'
  | 'read-queue'
  | 'read-request'
  | 'read-damaged-request'
  | 'record-call'
  | 'add-note'
  | 'close-request'
  | 'decline-request'
  | 'offer-times'
  | 'clear-person'
  | 'hold-time'
  | 'book-time'
  | 'confirm-time'
  | 'move-time'
  | 'cancel-time'
  | 'record-attendance'
  | 'read-day'
  | 'retry-letters'
  | 'read-closures'
  | 'close-day'
  | 'reopen-day'
  | 'set-hours'

/** Who acted from the console of the server, where nobody is signed in. */
export const serverConsole = { id: 'console' }

type Entry = {
  act: Act
  /** Id of the request, the person, the closure or the schedule that it is about; never a name or a text. */
  about?: string
  now: Date
}

/**
 * Adds one line to the audit trail. It takes a transaction and nothing else, so that nothing is read or changed at
 * the desk without it. The database refuses to alter or remove a line.
 */
export async function record(
  tx: Transaction,
  who: { readonly id: string },
  { act, about, now }: Entry,
): Promise<void> {
  await tx.auditEntry.create({
    data: { staffId: who.id, act, about: about ?? null, at: now },
    select: { id: true },
  })
}
