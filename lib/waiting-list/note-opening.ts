import 'server-only'
import { visitTypeNamed } from '@/lib/content/visit-types'
import type { Transaction } from '@/lib/db'

type GivenUp = { requestId: string; visitType: string; startsAt: Date; endsAt: Date }

/**
 * Notes that a time was given up, in the transaction that gives it up, so that those can be asked who want to come
 * earlier. Nothing is noted while nobody waits.
 *
 * @param time as it was before.
 */
export async function noteOpening(
  tx: Transaction,
  { requestId, visitType, startsAt, endsAt }: GivenUp,
  now: Date,
): Promise<void> {
  if (startsAt <= now || !(await tx.waitingListEntry.findFirst({ select: { appointmentId: true } }))) return
  const buffer = visitTypeNamed(visitType)?.bufferMinutes ?? 0
  await tx.openedTime.create({
    data: { requestId, startsAt, endsAt: new Date(endsAt.getTime() + buffer * 60_000), openedAt: now },
    select: { id: true },
  })
}
