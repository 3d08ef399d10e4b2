import 'server-only'
import type { Transaction } from '@/lib/db'
import type { Person } from './lock-person'

/** A request with a booked time is `scheduled`. */
export async function markScheduled(tx: Transaction, requestId: string): Promise<void> {
  await tx.consultationRequest.updateMany({
    where: { id: requestId, state: { in: ['received', 'contacted'] } },
    data: { state: 'scheduled' },
  })
}

/** One whose last booked time is gone is the office's to answer again, and stands where it stood before. */
export async function unmarkScheduled(tx: Transaction, { id, contactedAt }: Person): Promise<void> {
  await tx.consultationRequest.updateMany({
    where: { id, state: 'scheduled', appointments: { none: { state: { in: ['booked', 'fulfilled'] } } } },
    data: { state: contactedAt ? 'contacted' : 'received' },
  })
}
