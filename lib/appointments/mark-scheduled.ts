import 'server-only'
import type { Transaction } from '@/lib/db'
import type { Person } from './schema'

/** A request with a booked time is `scheduled`; whom the office books is no program, whatever it looked like. */
export async function markScheduled(tx: Transaction, requestId: string): Promise<void> {
  await tx.consultationRequest.updateMany({
    where: { id: requestId, state: { not: 'closed' } },
    data: { state: 'scheduled', setAside: false },
  })
}

/** One whose last booked time is gone is the office's to answer again, and stands where it stood before. */
export async function unmarkScheduled(tx: Transaction, { id, contactedAt }: Person): Promise<void> {
  await tx.consultationRequest.updateMany({
    where: { id, state: 'scheduled', appointments: { none: { state: { in: ['booked', 'fulfilled'] } } } },
    data: { state: contactedAt ? 'contacted' : 'received' },
  })
}
