import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { type FreeTime, freeTimes, nearestTimes } from './free-times'
import type { Booker } from './notice'
import { freeTimesAhead, readAhead } from './queries'

export type LookAsked = { visitType: string; by: Booker; wanted: Date; now: Date }

/** The days around a time: what is free, and what would be if nobody had booked. */
type Look = { free: readonly FreeTime[]; offered: ReadonlySet<number> }

/** So many days to each side. */
const reach = 3
const widerReach = 14

const looks = new Map<string, { look: Promise<Look>; until: number }>()
const milliseconds = 150

/**
 * Looks at the days around a wanted time. A look is shared for 150 milliseconds, so that in a rush for one day one
 * look answers for hundreds. It is good enough to refuse somebody, never to give a time to anybody.
 */
function lookAround(asked: LookAsked): Promise<Look> {
  const [key, now] = [keyOf(asked), performance.now()]
  const known = looks.get(key)
  if (known && known.until >= now) return known.look
  for (const [other, { until }] of looks) if (until < now) looks.delete(other)
  const look = read(asked)
  looks.set(key, { look, until: now + milliseconds })
  // Whoever waits for it hears of the failure; the next one looks anew.
  look.catch(() => looks.delete(key))
  return look
}

/** The look that this process has had just now, if any. */
export async function recentLook(asked: LookAsked): Promise<Look | null> {
  const known = looks.get(keyOf(asked))
  return known && known.until >= performance.now() ? known.look : null
}

/** After anything has changed here: what was taken may be free. */
export function forgetLooks(): void {
  looks.clear()
}

/** True for a time that would be offered if nobody had it. */
export function isTaken({ free, offered }: Look, wanted: Date): boolean {
  const at = wanted.getTime()
  return offered.has(at) && !free.some(({ startsAt }) => startsAt.getTime() === at)
}

/**
 * The free times nearest to one that is wanted.
 *
 * @returns at most `count`, in order; none only when nothing is free up to the horizon.
 */
export async function nearestFreeTimes(asked: LookAsked, count: number): Promise<FreeTime[]> {
  const { free } = await lookAround(asked)
  if (free.length > 0) return nearestTimes(free, asked.wanted, count)
  const wider = await freeTimesAhead({ ...asked, ...daysAround(asked.wanted, widerReach) })
  const all = wider.length > 0 ? wider : await freeTimesAhead({ ...asked, days: Number.POSITIVE_INFINITY })
  return nearestTimes(all, asked.wanted, count)
}

async function read(asked: LookAsked): Promise<Look> {
  const facts = await readAhead({ ...asked, ...daysAround(asked.wanted, reach) })
  if (!facts) return { free: [], offered: new Set() }
  const offered = freeTimes({ ...facts, busy: new Map() }).map(({ startsAt }) => startsAt.getTime())
  return { free: freeTimes(facts), offered: new Set(offered) }
}

function daysAround(wanted: Date, days: number): { fromDay: string; days: number } {
  const day = Temporal.PlainDate.from(clinicDay(wanted, clinic().timeZone))
  return { fromDay: day.subtract({ days }).toString(), days: 2 * days + 1 }
}

function keyOf({ visitType, by, wanted }: LookAsked): string {
  return `${visitType} ${by} ${clinicDay(wanted, clinic().timeZone)}`
}
