import type { Temporal } from 'temporal-polyfill'
import { minutesOf, openingsOn, type SchedulePlan, type Span, wallDay } from '@/lib/schedules/rules'
import { addBusinessHours, longestClosure, onTheWall, type Wall } from './rules'

/**
 * When a hold runs out: so many elapsed hours, of which those of days that are no business days do not count, and never
 * while nobody is there. A time chosen on Friday evening must not be gone before anybody of the office has seen it.
 *
 * @param plans with the days off of the two months after `now`.
 */
export function holdEnd(
  now: Date,
  hours: number,
  { plans, timeZone }: Wall & { plans: readonly SchedulePlan[] },
): Date {
  const end = addBusinessHours(now, hours, { plans, timeZone })
  return whileOpen(end, { now, hours, plans, timeZone })
}

/**
 * An end before the first schedule of its day opens, or after the last one closes, moves: back to the last closing, or
 * on to the next one where less than half of the hold would be left.
 */
function whileOpen(
  end: Date,
  { now, hours, plans, timeZone }: Wall & { now: Date; hours: number; plans: readonly SchedulePlan[] },
): Date {
  const at = end.getTime()
  const half = now.getTime() + hours * 1_800_000
  const spanAt = (days: number) =>
    openSpan(onTheWall(end, timeZone).toPlainDate().add({ days }), plans, timeZone)
  const own = spanAt(0)
  if (own && own.from <= at && at <= own.to) return end
  const lookBack = Array.from({ length: longestClosure }, (_, back) => -back)
  const before = firstOf(lookBack, spanAt, ({ to }) => to < at)
  if (before && before.to >= half) return new Date(before.to)
  const ahead = firstOf(
    lookBack.map((back) => -back),
    spanAt,
    ({ to }) => to > at,
  )
  return ahead ? new Date(ahead.to) : end
}

function firstOf(
  days: readonly number[],
  spanAt: (days: number) => Span | null,
  fits: (span: Span) => boolean,
): Span | null {
  for (const day of days) {
    const span = spanAt(day)
    if (span && fits(span)) return span
  }
  return null
}

/** From the first opening of a day to its last closing; null on a day off. */
function openSpan(day: Temporal.PlainDate, plans: readonly SchedulePlan[], timeZone: string): Span | null {
  const stretches = plans.flatMap((plan) => openingsOn(day, plan))
  if (stretches.length === 0) return null
  const { instant } = wallDay(day, timeZone)
  const from = Math.min(...stretches.map(({ opens }) => instant(minutesOf(opens))))
  return { from, to: Math.max(...stretches.map(({ closes }) => instant(minutesOf(closes)))) }
}
