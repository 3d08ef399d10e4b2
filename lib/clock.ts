import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { type Locale, writtenAs } from './locale'

/** The calendar day of an instant on the clinic's wall, as `2026-11-24`. */
export function clinicDay(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}

/**
 * An instant as the clinic's wall shows it: `Wednesday, November 25, 12:00 pm PST`, or
 * `miércoles 25 de noviembre, 12:00 p.m. PST`.
 *
 * @param timeZone IANA name of the clinic's zone; the server's and the reader's own zone play no part.
 */
export function clinicDateTime(at: Date, locale: Locale, timeZone: string): string {
  const told = new Intl.DateTimeFormat(writtenAs[locale], {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at)
  // In a Spanish sentence the day of the week and its date stand together.
  return halvesOfDay(told)
    .replace(' at ', ', ')
    .replace(/^(\p{Ll}+), /u, '$1 ')
}

/** An instant in the little room of a table: `Nov 25, 12:00 pm PST`. */
export function clinicShortTime(at: Date, locale: Locale, timeZone: string): string {
  const told = new Intl.DateTimeFormat(writtenAs[locale], {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at)
  return halvesOfDay(told)
}

function halvesOfDay(told: string): string {
  return told.replace(/\s(A|P)M/u, (_, half: string) => ` ${half.toLowerCase()}m`)
}

/** How long ago an instant was, in whole days, hours and minutes; nothing negative when clocks differ. */
export function elapsed(since: Date, now: Date): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000))
  return { days: Math.floor(minutes / 1_440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 }
}
