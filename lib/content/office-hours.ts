import { Temporal } from 'temporal-polyfill'
import type { OfficeHours } from './clinic'
import { weekdays } from './wall-week'

const horizonDays = 60

/**
 * By when a person answers what arrived at `receivedAt`: after `answerWithinMinutes` of open office, counted on
 * the clinic's wall clock, and up to the next quarter of an hour. Null when the clinic has given no hours or no
 * promise, or is shut for 60 days.
 */
export function answerBy(receivedAt: Date, hours: OfficeHours): Date | null {
  let minutesLeft = hours.answerWithinMinutes
  if (!minutesLeft) return null
  const from = Temporal.Instant.fromEpochMilliseconds(receivedAt.getTime()).toZonedDateTimeISO(hours.timeZone)
  for (let ahead = 0; ahead < horizonDays; ahead++) {
    const day = from.toPlainDate().add({ days: ahead })
    for (const { opens, closes } of openingsOn(day, hours)) {
      const opening = day.toZonedDateTime({ timeZone: hours.timeZone, plainTime: opens })
      const closing = day.toZonedDateTime({ timeZone: hours.timeZone, plainTime: closes })
      const start = Temporal.ZonedDateTime.compare(from, opening) > 0 ? from : opening
      const open = start.until(closing).total('minutes')
      if (open <= 0) continue
      if (open >= minutesLeft) return earlier(quarterAfter(start.add({ minutes: minutesLeft })), closing)
      minutesLeft -= Math.floor(open)
    }
  }
  return null
}

function openingsOn(day: Temporal.PlainDate, { officeHours, closedOn }: OfficeHours) {
  if (closedOn.includes(day.toString())) return []
  return officeHours
    .filter((hours) => hours.day === weekdays[day.dayOfWeek - 1])
    .toSorted((a, b) => a.opens.localeCompare(b.opens))
}

function quarterAfter(at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return at.round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' })
}

function earlier(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): Date {
  return new Date(Math.min(one.epochMilliseconds, other.epochMilliseconds))
}
