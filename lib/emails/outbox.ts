import 'server-only'
import type { Transaction } from '@/lib/db'
import type { EmailKind } from './kinds'

type Enqueued = {
  kinds: readonly EmailKind[]
  /** Id of the request that the letters are about. */
  about: string
  now: Date
}

/**
 * Puts letters into the outbox. It takes a transaction and nothing else, so that a fact and the letters about it
 * are written together or not at all.
 */
export async function enqueue(tx: Transaction, { kinds, about, now }: Enqueued): Promise<void> {
  await tx.outboxEmail.createMany({
    data: kinds.map((kind) => ({ kind, about, sendAfter: now, createdAt: now })),
  })
}
