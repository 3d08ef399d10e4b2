import 'server-only'
import { isQuiet } from '@/lib/appointments/rules'
import { clinic } from '@/lib/content/clinic'
import { db, type Transaction } from '@/lib/db'
import { retryConflicts } from '@/lib/retry-conflicts'
import { askNext } from './ask-next'
import { kindsWaiting, openStarts } from './queries'

/** So many openings are looked at in a minute. */
const mostAtOnce = 200

/**
 * Asks those who want to come earlier, one after the other, about the times that were given up. Never between 9 pm and
 * 8 am. Run once a minute; of several processes one at a time asks, and what a process leaves half done is undone.
 *
 * @returns how many were asked.
 */
export async function askWaiting(now: Date): Promise<number> {
  if (isQuiet(now, clinic().timeZone)) return 0
  const open = await db().openedTime.findMany({
    where: { settledAt: null },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    take: mostAtOnce,
    select: { id: true },
  })
  let asked = 0
  for (const { id } of open) {
    asked += await retryConflicts(() => db().$transaction((tx) => askAbout(tx, id, now)))
  }
  return asked
}

async function askAbout(tx: Transaction, id: string, now: Date): Promise<number> {
  // One person must not be asked about two times at once, so all openings share one lock.
  const [lock] = await tx.$queryRaw<{ had: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('waiting list', 0)) AS had`
  if (!lock?.had) return 0
  const opened = await tx.openedTime.findFirst({ where: { id, settledAt: null } })
  if (!opened) return 0
  const outcomes: Awaited<ReturnType<typeof askNext>>[] = []
  for (const visitType of await kindsWaiting(tx, { later: opened.startsAt, now })) {
    for (const startsAt of await openStarts(opened, visitType, now)) {
      outcomes.push(await askNext(tx, { opened, visitType, startsAt, now }))
    }
  }
  // Nobody has been asked whose turn still runs, and nobody is left: what opens again is a new opening.
  if (outcomes.every((outcome) => outcome === 'nobody')) {
    await tx.openedTime.update({ where: { id }, data: { settledAt: now }, select: { id: true } })
  }
  return outcomes.filter((outcome) => outcome === 'asked').length
}
