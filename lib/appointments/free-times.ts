import { Temporal } from 'temporal-polyfill'
import type { VisitType } from '@/lib/content/visit-types'
import { minutesOf, openingsOn, type SchedulePlan, type Span, wallDay, without } from '@/lib/schedules/rules'
import type { ScheduleKind } from '@/lib/schedules/schema'

/** A start that can be booked, and for each kind of schedule that the visit needs those that can take it. */
export type FreeTime = { startsAt: Date; takers: Partial<Record<ScheduleKind, string[]>> }

export type AskedTimes = {
  visit: Pick<VisitType, 'minutes' | 'bufferMinutes' | 'stepMinutes' | 'needs' | 'horizonDays'>
  /** First day asked for, on the clinic's wall, as `2026-11-24`. */
  fromDay: string
  /** How many days, the first included. */
  days: number
  plans: readonly SchedulePlan[]
  /** What is taken of each schedule, recovery included. Needs to reach as far as the days asked for. */
  busy: ReadonlyMap<string, readonly Span[]>
  now: Date
  /** Nothing is offered before it; notice.ts. */
  earliest: Date
  /** IANA name of the clinic's zone; the server's own zone plays no part. */
  timeZone: string
}

/**
 * The times that can be booked, in order. A time is a step on the wall clock, counted from the opening of a schedule
 * of the first kind needed; visit and recovery fit between opening and closing, and touch nothing that is taken.
 * Costs grow with the days asked for.
 */
export function freeTimes(asked: AskedTimes): FreeTime[] {
  const { visit, now, earliest, timeZone } = asked
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
  const first = later(Temporal.PlainDate.from(asked.fromDay), today)
  const end = earlier(
    Temporal.PlainDate.from(asked.fromDay).add({ days: asked.days }),
    today.add({ days: visit.horizonDays + 1 }),
  )
  const taken = new Map([...asked.busy].map(([id, spans]) => [id, byDay(spans)]))
  const found: FreeTime[] = []
  for (let day = first; Temporal.PlainDate.compare(day, end) < 0; day = day.add({ days: 1 })) {
    found.push(...freeTimesOn(day, asked, taken))
  }
  return found.filter(({ startsAt }) => startsAt >= earliest)
}

/** The `count` times nearest to the one wanted, in their own order. */
export function nearestTimes(times: readonly FreeTime[], wanted: Date, count: number): FreeTime[] {
  const away = ({ startsAt }: FreeTime) => Math.abs(startsAt.getTime() - wanted.getTime())
  return times
    .toSorted((a, b) => away(a) - away(b))
    .slice(0, count)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/** Spans by the days of UTC that they touch, so that a day looks at its own and not at all of them. */
function byDay(spans: readonly Span[]): Map<number, Span[]> {
  const days = new Map<number, Span[]>()
  for (const span of spans) {
    for (let day = utcDay(span.from); day <= utcDay(span.to - 1); day++) {
      const known = days.get(day)
      if (known) known.push(span)
      else days.set(day, [span])
    }
  }
  return days
}

function freeTimesOn(
  day: Temporal.PlainDate,
  asked: AskedTimes,
  taken: ReadonlyMap<string, ReadonlyMap<number, Span[]>>,
): FreeTime[] {
  const { visit, plans, timeZone } = asked
  const wall = wallDay(day, timeZone)
  const utcFirst = utcDay(wall.instant(0))
  const utcDays = Array.from(
    { length: utcDay(wall.instant(1_440) - 1) - utcFirst + 1 },
    (_, ahead) => utcFirst + ahead,
  )
  const needed = plans.filter(({ kind }) => visit.needs.includes(kind))
  const open = needed.map((plan) => ({
    plan,
    free: without(
      openingsOn(day, plan).map(({ opens, closes }) => ({
        from: wall.instant(minutesOf(opens)),
        to: wall.instant(minutesOf(closes)),
      })),
      utcDays.flatMap((utc) => taken.get(plan.id)?.get(utc) ?? []),
    ),
  }))
  const length = (visit.minutes + visit.bufferMinutes) * 60_000
  return startsOn(day, asked).flatMap((at) => {
    const takers: FreeTime['takers'] = {}
    for (const { plan, free } of open) {
      if (free.some(({ from, to }) => from <= at && at + length <= to)) {
        takers[plan.kind] = [...(takers[plan.kind] ?? []), plan.id]
      }
    }
    return visit.needs.every((kind) => takers[kind]) ? [{ startsAt: new Date(at), takers }] : []
  })
}

/** Every step of the day that the clock shows, as instants in order; whether anything is free is not looked at. */
function startsOn(day: Temporal.PlainDate, { visit, plans, timeZone }: AskedTimes): number[] {
  const wall = wallDay(day, timeZone)
  const steps = new Set<number>()
  for (const plan of plans.filter(({ kind }) => kind === visit.needs[0])) {
    for (const { opens, closes } of openingsOn(day, plan)) {
      const close = minutesOf(closes)
      for (let at = minutesOf(opens); at < close; at += visit.stepMinutes) if (wall.shows(at)) steps.add(at)
    }
  }
  return [...steps].map((at) => wall.instant(at)).toSorted((a, b) => a - b)
}

function utcDay(at: number): number {
  return Math.floor(at / 86_400_000)
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) > 0 ? a : b
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? a : b
}
