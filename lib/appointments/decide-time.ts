import 'server-only'
import { db, sqlState, type Transaction } from '@/lib/db'
import { retryConflicts } from '@/lib/retry-conflicts'
import { nearestFreeTimes } from './queries'
import type { BookedTime, EarlierChange, TimeRefusalCode, TimeResult } from './schema'

/** What a transaction about a time comes to. A refusal commits too: it may have released a hold. */
export type Decided =
  | { ok: true; value: BookedTime }
  | { ok: false; code: TimeRefusalCode; earlier?: EarlierChange | null }

type Wanted = { visitType: string; startsAt: Date; by: 'patient' | 'office'; now: Date }

const overlap = '23P01'
const alternativeCount = 4
const wantsAnother: readonly TimeRefusalCode[] = ['time-taken', 'not-offered', 'hold-expired']

/**
 * Runs what one person wants with one time as one transaction, again when others got in its way. Where the database
 * refuses an overlap that the transaction did not see coming, the time is taken.
 *
 * @param wanted the time that others are offered for when this one is refused; asked after the transaction.
 * @throws when the database is away; then nothing was written.
 */
export async function decideTime(
  decide: (tx: Transaction) => Promise<Decided>,
  wanted: (refused: { code: TimeRefusalCode }) => Promise<Wanted | null> | Wanted | null,
): Promise<TimeResult> {
  const decided = await retryConflicts(() => db().$transaction(decide), [overlap]).catch(
    (error: unknown): Decided => {
      // Only the overlap is an answer: after three more looks somebody else still holds it.
      if (sqlState(error) !== overlap) throw error
      return { ok: false, code: 'time-taken' }
    },
  )
  if (decided.ok) return decided
  const { code, earlier = null } = decided
  const asked = wantsAnother.includes(code) ? await wanted({ code }) : null
  const times = asked
    ? await nearestFreeTimes({ ...asked, wanted: asked.startsAt, count: alternativeCount })
    : []
  return { ok: false, code, earlier, alternatives: times.map(({ startsAt }) => startsAt) }
}
