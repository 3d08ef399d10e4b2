import 'server-only'
import { db, sqlState, type Transaction } from '@/lib/db'
import { retryConflicts } from '@/lib/retry-conflicts'
import { takeTurns } from '@/lib/take-turns'
import { forgetLooks, type LookAsked, nearestFreeTimes } from './look-around'
import type { BookedTime, EarlierChange, TimeRefusal, TimeRefusalCode, TimeResult } from './schema'

/** What a transaction about a time comes to. A refusal commits too: it may have released a hold. */
export type Decided =
  | { ok: true; value: BookedTime }
  | { ok: false; code: TimeRefusalCode; earlier?: EarlierChange | null }

const overlap = '23P01'
const alternativeCount = 4
const wantsAnother: readonly TimeRefusalCode[] = ['time-taken', 'not-offered', 'hold-expired']

// Half of the pool's connections: readers of pages and senders of requests get the others, however many want a time.
const inTurn = takeTurns({ atOnce: 5, longestWait: 5_000 })

/**
 * Runs what one person wants with one time as one transaction, again when others got in its way. Where the database
 * refuses an overlap that the transaction did not see coming, the time is taken.
 *
 * @param wanted the time that others are offered for when this one is refused; asked after the transaction.
 * @param first may refuse before anything is locked.
 * @throws when the database is away, or so many wait that the turn does not come; then nothing was written.
 */
export function decideTime(
  decide: (tx: Transaction) => Promise<Decided>,
  wanted: () => Promise<LookAsked | null> | LookAsked | null,
  first: () => Promise<TimeRefusal | null> = async () => null,
): Promise<TimeResult> {
  return inTurn(async () => {
    const early = await first()
    if (early) return early
    const decided = await transact(decide)
    if (decided.ok) {
      forgetLooks()
      return decided
    }
    const { code, earlier = null } = decided
    const asked = wantsAnother.includes(code) ? await wanted() : null
    return { ok: false, code, earlier, alternatives: asked ? await alternativesTo(asked) : [] }
  })
}

/** The nearest times that can be had instead. */
export async function alternativesTo(wanted: LookAsked): Promise<Date[]> {
  const times = await nearestFreeTimes(wanted, alternativeCount)
  return times.map(({ startsAt }) => startsAt)
}

async function transact(decide: (tx: Transaction) => Promise<Decided>): Promise<Decided> {
  try {
    return await retryConflicts(() => db().$transaction(decide), [overlap])
  } catch (error) {
    // Only the overlap is an answer: after three more looks somebody else still holds it.
    if (sqlState(error) !== overlap) throw error
    return { ok: false, code: 'time-taken' }
  }
}
