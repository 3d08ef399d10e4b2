import 'server-only'
import type { Transaction } from '@/lib/db'
import { refuse } from '@/lib/result'
import type { Decided } from './decide-time'
import { lastChange } from './record-change'
import { releaseHolds } from './release-holds'
import type { Actor, OwnTime } from './schema'

/**
 * The refusal for an appointment that nothing more can happen to, with who acted before and when; null while it is
 * pending or booked and still to come. A hold that has run out is released on the way. A button does nothing to a time
 * that is another than its letter named.
 */
export async function refuseSettled(
  tx: Transaction,
  time: OwnTime,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Decided | null> {
  const isOver = time.state === 'pending' && time.holdUntil !== null && time.holdUntil <= now
  if (isOver) await releaseHolds(tx, { ids: [time.id], now })
  if (isOver || time.cancelledBy === 'hold-expired') {
    return { ...refuse('hold-expired'), earlier: await lastChange(tx, time.id) }
  }
  if (time.state === 'cancelled' && time.cancelledBy !== 'unanswered') {
    return { ...refuse('already-cancelled'), earlier: await lastChange(tx, time.id) }
  }
  const isToCome = time.startsAt > now && (time.state === 'pending' || time.state === 'booked')
  if (!isToCome) return { ...refuse('already-begun'), earlier: await lastChange(tx, time.id) }
  const named = actor.by === 'office' ? actor.button?.startsAt : null
  const isAnother = named && named.getTime() !== time.startsAt.getTime()
  return isAnother ? { ...refuse('moved-since'), earlier: await lastChange(tx, time.id) } : null
}
