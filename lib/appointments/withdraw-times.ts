import 'server-only'
import type { Transaction } from '@/lib/db'
import type { EmailKind } from '@/lib/emails/kinds'
import { noteOpening } from '@/lib/waiting-list/note-opening'
import { recordChange } from './record-change'
import { replaceLetters } from './replace-letters'
import { type Actor, ownTime } from './schema'

type Withdrawn = {
  requestId: string
  email: string | null
  /** The person who withdraws, or the office that closes. */
  actor: Actor
  /** The letters that tell of a time, by how it stood and which of them it is, the soonest first. */
  lettersFor: (state: 'pending' | 'booked', at: number) => readonly EmailKind[]
  now: Date
}

/**
 * Takes back every coming time of a person whose request ends, in that transaction; its row is locked already.
 *
 * @returns how many there were.
 */
export async function withdrawTimes(
  tx: Transaction,
  { requestId, email, actor, lettersFor, now }: Withdrawn,
): Promise<number> {
  const coming = await tx.appointment.findMany({
    where: { requestId, state: { in: ['pending', 'booked'] }, startsAt: { gt: now } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true, state: true, holds: true },
  })
  for (const [at, { id, state, holds }] of coming.entries()) {
    const time = await tx.appointment.update({
      where: { id },
      data: {
        state: 'cancelled',
        holds: false,
        holdUntil: null,
        cancelledBy: actor.by === 'patient' ? 'withdrawn' : 'office',
        cancelledAt: now,
        sequence: { increment: 1 },
      },
      select: ownTime,
    })
    if (holds) await noteOpening(tx, time, now)
    await recordChange(tx, { time, act: 'cancel', actor, now })
    const kinds = lettersFor(state === 'booked' ? 'booked' : 'pending', at)
    await replaceLetters(tx, { time, email, kinds, now })
  }
  return coming.length
}
