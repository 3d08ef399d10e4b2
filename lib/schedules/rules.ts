import { Temporal } from 'temporal-polyfill'
import type { ScheduleKind, WeeklyHours } from './schema'

/** What is known of one schedule before anybody books it. Days are `2026-11-24`, the last one included. */
export type SchedulePlan = {
  id: string
  kind: ScheduleKind
  hours: readonly WeeklyHours[]
  closed: readonly { fromDay: string; toDay: string }[]
}

/** From one instant up to, and not including, another; both in milliseconds since 1970. */
export type Span = { from: number; to: number }

const dayMilliseconds = 24 * 60 * 60_000

/** The stretches in which a schedule is open on a day, in the order of the day; none on a day off. */
export function openingsOn(day: Temporal.PlainDate, { hours, closed }: SchedulePlan): WeeklyHours[] {
  const name = day.toString()
  if (closed.some(({ fromDay, toDay }) => fromDay <= name && name <= toDay)) return []
  return hours
    .filter(({ weekday }) => weekday === day.dayOfWeek)
    .toSorted((a, b) => a.opens.localeCompare(b.opens))
}

/** True when at least one schedule is open on the day. */
export function isBusinessDay(day: Temporal.PlainDate, plans: readonly SchedulePlan[]): boolean {
  return plans.some((plan) => openingsOn(day, plan).length > 0)
}

/** What is left of `spans` when everything busy is taken out. Neither needs to be sorted. */
export function without(spans: readonly Span[], busy: readonly Span[]): Span[] {
  return busy.reduce<Span[]>(
    (left, { from, to }) =>
      left.flatMap((span) =>
        to <= span.from || from >= span.to
          ? [span]
          : [
              { from: span.from, to: from },
              { from: to, to: span.to },
            ].filter((piece) => piece.from < piece.to),
      ),
    [...spans],
  )
}

/** A day on a wall: turns its wall-clock times into instants. */
export type WallDay = {
  /** The first instant at which the clock shows the time, or has passed over it. Minutes since midnight, up to 1440. */
  instant(minutes: number): number
  /** False for a time that the clock passes over in spring. */
  shows(minutes: number): boolean
}

/**
 * The wall-clock times of one day in a zone. A time that comes twice in autumn means the first; one that is passed
 * over in spring means the moment at which the clock jumps, and `shows` says so.
 *
 * @param timeZone IANA name of the clinic's zone.
 */
export function wallDay(day: Temporal.PlainDate, timeZone: string): WallDay {
  const start = day.toZonedDateTime(timeZone)
  const next = day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  const begin = start.epochMilliseconds
  // Most days: the wall and elapsed time agree, and arithmetic is a hundred times faster than a time zone.
  if (next - begin === dayMilliseconds) {
    return { instant: (minutes) => begin + minutes * 60_000, shows: () => true }
  }
  const read = (minutes: number) => {
    if (minutes === 1_440) return { at: next, shown: true }
    const time = new Temporal.PlainTime().add({ minutes })
    const zoned = day.toZonedDateTime({ timeZone, plainTime: time })
    if (zoned.toPlainTime().equals(time)) return { at: zoned.epochMilliseconds, shown: true }
    const jump = zoned.add({ minutes: 1 }).getTimeZoneTransition('previous')
    return { at: (jump ?? zoned).epochMilliseconds, shown: false }
  }
  return { instant: (minutes) => read(minutes).at, shows: (minutes) => read(minutes).shown }
}

/** `09:30` as minutes since midnight. */
export function minutesOf(wallTime: string): number {
  return Number(wallTime.slice(0, 2)) * 60 + Number(wallTime.slice(3))
}
