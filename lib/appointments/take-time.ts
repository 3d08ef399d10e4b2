import 'server-only'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import type { VisitType } from '@/lib/content/visit-types'
import type { Transaction } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import type { Span } from '@/lib/schedules/rules'
import { freeTimes } from './free-times'
import { lockDays } from './lock-days'
import { type Booker, earliestStart } from './notice'
import { busyOf, plansAhead, takenBetween } from './queries'
import { releaseHolds } from './release-holds'

type Wanted = {
  visit: VisitType
  startsAt: Date
  by: Booker
  now: Date
  /** The appointment that moves here: what it takes itself is no obstacle, and its old days are locked as well. */
  moving?: { id: string; leaves: Span }
}

/**
 * Finds out who can take a time, while everybody else who wants that day waits: it has to be one that is offered at
 * this moment. Holds in the way that have run out are released. Nothing is taken yet: `occupySchedules` does.
 *
 * @returns one schedule of each kind needed. Refuses with `time-taken` when only other people are in the way, with
 *   `not-offered` when the time is past, off the grid, outside of hours, too soon or too far ahead.
 */
export async function takeTime(
  tx: Transaction,
  { visit, startsAt, by, now, moving }: Wanted,
): Promise<Result<string[], 'time-taken' | 'not-offered'>> {
  // Nobody waits for the locks of a day on which nothing can be booked.
  const ahead = startsAt.getTime() - now.getTime()
  if (ahead < 0 || ahead > (visit.horizonDays + 2) * 86_400_000) return refuse('not-offered')
  const { timeZone } = clinic()
  const span = spanOf(startsAt, visit)
  const day = clinicDay(startsAt, timeZone)
  await lockDays(tx, moving ? [span, moving.leaves] : [span])
  const plans = await plansAhead(tx, visit, now)
  const earliest = earliestStart(by, visit, { now, plans, timeZone })
  const scheduleIds = plans.filter(({ kind }) => visit.needs.includes(kind)).map(({ id }) => id)
  const between = { scheduleIds, from: new Date(span.from), to: new Date(span.to), now }
  const others = (await takenBetween(tx, between)).filter(({ id }) => id !== moving?.id)
  const over = new Set(others.filter(({ isOver }) => isOver).map(({ id }) => id))
  const released = await releaseHolds(tx, { ids: [...over], now })
  const busy = busyOf(others.filter(({ id }) => !released.includes(id)))

  const find = (taken: typeof busy) =>
    freeTimes({
      visit,
      fromDay: day,
      days: 1,
      plans,
      busy: taken,
      now,
      earliest,
      timeZone,
    }).find((time) => time.startsAt.getTime() === startsAt.getTime())
  const found = find(busy)
  if (!found) return refuse(find(new Map()) ? 'time-taken' : 'not-offered')
  return ok(visit.needs.flatMap((kind) => found.takers[kind]?.[0] ?? []))
}

/** What a visit takes of a schedule: itself and its recovery. */
export function spanOf(startsAt: Date, { minutes, bufferMinutes }: VisitType): Span {
  const from = startsAt.getTime()
  return { from, to: from + (minutes + bufferMinutes) * 60_000 }
}
