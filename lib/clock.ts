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
  return dayFirst(halvesOfDay(told).replace(' at ', ', '))
}

/** The day of an instant in words: `Wednesday, November 25`, or `miércoles 25 de noviembre`. */
export function clinicDate(at: Date, locale: Locale, timeZone: string): string {
  const options = { weekday: 'long', month: 'long', day: 'numeric', timeZone } as const
  return dayFirst(new Intl.DateTimeFormat(writtenAs[locale], options).format(at))
}

/**
 * An instant of a day that stands beside it: `12:00 pm PST`.
 *
 * @param zoned false where the zone stands close by as well.
 */
export function clinicTime(at: Date, locale: Locale, timeZone: string, zoned = true): string {
  const told = new Intl.DateTimeFormat(writtenAs[locale], {
    hour: 'numeric',
    minute: '2-digit',
    ...(zoned && { timeZoneName: 'short' as const }),
    timeZone,
  }).format(at)
  return halvesOfDay(told)
}

/** The clinic's zone by its name, summer and winter: `Pacific Time`. */
export function zoneName(locale: Locale, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(writtenAs[locale], {
    timeZoneName: 'longGeneric',
    timeZone,
  }).formatToParts(0)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** How many minutes the clinic's wall is behind UTC at an instant, as `Date.getTimezoneOffset` tells it of a device. */
export function minutesBehindUtc(at: Date, timeZone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return -zoned.offsetNanoseconds / 60_000_000_000
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

/** In a Spanish sentence the day of the week and its date stand together. */
function dayFirst(told: string): string {
  return told.replace(/^(\p{Ll}+), /u, '$1 ')
}

function halvesOfDay(told: string): string {
  return told.replace(/\s(A|P)M/u, (_, half: string) => ` ${half.toLowerCase()}m`)
}

/** How long ago an instant was, in whole days, hours and minutes; nothing negative when clocks differ. */
export function elapsed(since: Date, now: Date): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000))
  return { days: Math.floor(minutes / 1_440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 }
}

/** A wall-clock time such as `09:00`, as people write it: `9:00 am`. `24:00` is midnight. */
export function wallTimeOfDay(time: string, locale: Locale): string {
  const at = new Date(`2000-01-01T${time === '24:00' ? '00:00' : time}:00Z`)
  return clinicTime(at, locale, 'UTC', false)
}

/** A day such as `2026-12-02`, as people write it: `Wednesday, December 2, 2026`. */
export function dayTitle(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(writtenAs[locale], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(day),
  )
}

/** A day without a time, such as `2026-11-24`: `November 24, 2026` or `24 de noviembre de 2026`. */
export function longDate(day: string, locale: Locale): string {
  // A plain day has no zone; reading and writing it in one and the same zone keeps it that day everywhere.
  return new Intl.DateTimeFormat(writtenAs[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )
}

/** The name of a day of the week; 1 is Monday. */
export function weekdayName(weekday: number, locale: Locale): string {
  const monday = Date.UTC(2024, 0, 1)
  const at = new Date(monday + (weekday - 1) * 86_400_000)
  return new Intl.DateTimeFormat(writtenAs[locale], { weekday: 'long', timeZone: 'UTC' }).format(at)
}

/** The short name of the clinic's zone at an instant: `PST`. */
export function zoneShortName(at: Date, locale: Locale, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(writtenAs[locale], { timeZoneName: 'short', timeZone }).formatToParts(
    at,
  )
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** So many days before or after a day, both as `2026-12-02`. */
export function dayBeside(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** True for a day of this century that a calendar has, as `2026-12-02`. */
export function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
