import 'server-only'
import { Prisma, type Transaction } from '@/lib/db'
import type { EmailKind } from './kinds'
import type { LetterFacts } from './schema'

type Enqueued = {
  kinds: readonly EmailKind[]
  /** Id of the request that the letters are about. */
  about: string
  /** For letters about a time: which, and what they tell of it. */
  facts?: LetterFacts
  /** When they may go; at once when left out. */
  sendAfter?: Date
  now: Date
}

/**
 * Puts letters into the outbox. It takes a transaction and nothing else, so that a fact and the letters about it
 * are written together or not at all.
 */
export async function enqueue(
  tx: Transaction,
  { kinds, about, facts = {}, sendAfter, now }: Enqueued,
): Promise<void> {
  const dueAt = sendAfter ?? now
  await tx.outboxEmail.createMany({
    data: kinds.map((kind) => ({ kind, about, facts, sendAfter: dueAt, dueAt, createdAt: now })),
  })
}

type TakenBack = {
  about: string
  appointmentId: string
  /** All of them when left out. */
  kinds?: readonly EmailKind[]
}

/** Takes back the letters about an appointment that have not gone yet, in the transaction that makes them untrue. */
export async function cancelWaiting(
  tx: Transaction,
  { about, appointmentId, kinds }: TakenBack,
): Promise<void> {
  await tx.outboxEmail.deleteMany({
    where: {
      about,
      state: 'waiting',
      facts: { path: ['appointmentId'], equals: appointmentId },
      ...(kinds && { kind: { in: [...kinds] } }),
    },
  })
}

/** Letters that may go at once; which request they are about, the statement that they are written with tells. */
export type Letters = Pick<Enqueued, 'kinds' | 'now'>

/**
 * Makes one statement of a fact and the letters about it: `enqueue` for where a round trip more would be felt.
 *
 * @param fact an INSERT that returns the `id` of what it wrote, or no row; then no letter is written either.
 * @returns the statement; it returns that `id` again.
 */
export function withLetters(fact: Prisma.Sql, { kinds, now }: Letters): Prisma.Sql {
  return Prisma.sql`
    WITH fact AS (${fact}),
    letters AS (
      INSERT INTO "OutboxEmail" (id, kind, about, "sendAfter", "dueAt", "createdAt")
      SELECT gen_random_uuid(), kind, fact.id, ${now}, ${now}, ${now} FROM fact, unnest(${kinds}::text[]) AS kind)
    SELECT id FROM fact`
}
