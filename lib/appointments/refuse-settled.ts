import 'server-only'
import type { Transaction } from '@/lib/db'
import { refuse } from '@/lib/result'
import type { Decided } from './decide-time'
import type { OwnTime } from './lock-person'
import { lastChange } from './record-change'
import { releaseHolds } from './release-holds'

/**
 * The refusal for an appointment that nothing more can happen to, with who acted before and when; null while it is
 * pending or booked and still to come. A hold that has run out is released on the way.
 */
export async function refuseSettled(tx: Transaction, time: OwnTime, now: Date): Promise<Decided | null> {
  const isOver = time.state === 'pending' && time.holdUntil !== null && time.holdUntil <= now
  if (isOver) await releaseHolds(tx, { ids: [time.id], now })
  if (isOver || time.cancelledBy === 'hold-expired') {
    return { ...refuse('hold-expired'), earlier: await lastChange(tx, time.id) }
  }
  if (time.state === 'cancelled') {
    return { ...refuse('already-cancelled'), earlier: await lastChange(tx, time.id) }
  }
  const isToCome = time.startsAt > now && (time.state === 'pending' || time.state === 'booked')
  return isToCome ? null : { ...refuse('already-begun'), earlier: await lastChange(tx, time.id) }
}
