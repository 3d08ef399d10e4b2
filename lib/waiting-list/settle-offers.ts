import 'server-only'
import type { Transaction } from '@/lib/db'

/**
 * After an appointment has moved: if that is what its person was offered, the offer is taken, whichever way they went,
 * and they do not wait any longer.
 */
export async function settleOffers(
  tx: Transaction,
  { id: appointmentId, startsAt }: { id: string; startsAt: Date },
  now: Date,
): Promise<void> {
  const { count } = await tx.earlierOffer.updateMany({
    where: { appointmentId, startsAt, takenAt: null },
    data: { takenAt: now },
  })
  if (count > 0) await tx.waitingListEntry.deleteMany({ where: { appointmentId } })
}
