import 'server-only'
import type { Transaction } from '@/lib/db'
import { noteOpening } from '@/lib/waiting-list/note-opening'
import { ownTime } from './lock-person'
import { recordChange } from './record-change'
import { replaceLetters } from './replace-letters'

/**
 * Takes back every coming time of a person who withdraws their request, in that transaction; its row is locked
 * already. Only what was confirmed has letters of its own: of all else the letter of withdrawal tells enough.
 */
export async function withdrawTimes(
  tx: Transaction,
  { requestId, email, now }: { requestId: string; email: string | null; now: Date },
): Promise<void> {
  const coming = await tx.appointment.findMany({
    where: { requestId, state: { in: ['pending', 'booked'] }, startsAt: { gt: now } },
    orderBy: { id: 'asc' },
    select: { id: true, state: true, holds: true },
  })
  for (const { id, state, holds } of coming) {
    const time = await tx.appointment.update({
      where: { id },
      data: {
        state: 'cancelled',
        holds: false,
        holdUntil: null,
        cancelledBy: 'withdrawn',
        cancelledAt: now,
        sequence: { increment: 1 },
      },
      select: ownTime,
    })
    if (holds) await noteOpening(tx, time, now)
    await recordChange(tx, { time, act: 'cancel', actor: { by: 'patient', requestId }, now })
    const kinds = state === 'booked' ? (['patient-time-cancelled', 'office-time-cancelled'] as const) : []
    await replaceLetters(tx, { time, email, kinds, now })
  }
}
