import 'server-only'
import { db } from '@/lib/db'
import { retryConflicts } from '@/lib/retry-conflicts'
import { releaseHolds } from './release-holds'

const atOnce = 20

/**
 * Gives back every time whose hold has run out, lets go of those that only waited until they began, and tells both
 * sides. Run once a minute; any number of processes may
 * run it at once. Nobody depends on it being on time: a hold that has run out keeps nobody from booking.
 *
 * @returns how many were released.
 */
export async function releaseExpiredHolds(now: Date): Promise<number> {
  let count = 0
  for (;;) {
    const over = await db().appointment.findMany({
      where: {
        state: 'pending',
        OR: [{ holdUntil: { lte: now } }, { holdUntil: null, startsAt: { lte: now } }],
      },
      orderBy: { startsAt: 'asc' },
      take: atOnce,
      select: { id: true },
    })
    const ids = over.map(({ id }) => id)
    const released = await retryConflicts(() => db().$transaction((tx) => releaseHolds(tx, { ids, now })))
    count += released.length
    // None of these could be had: others are at them, or the next minute is early enough.
    if (released.length === 0) return count
  }
}
