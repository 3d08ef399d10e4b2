import { clinicDate, clinicDateTime, clinicDay, clinicTime, wallTimeOfDay, zoneName } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { VisitType } from '@/lib/content/visit-types'
import type { Locale } from '@/lib/locale'

/** Tells instants as the clinic's wall shows them, in one language. */
export function wallWords(locale: Locale) {
  const { timeZone, city } = clinic()
  return {
    city,
    zone: zoneName(locale, timeZone),
    day: (at: Date) => clinicDay(at, timeZone),
    date: (at: Date) => clinicDate(at, locale, timeZone),
    time: (at: Date) => clinicTime(at, locale, timeZone),
    bareTime: (at: Date) => clinicTime(at, locale, timeZone, false),
    whole: (at: Date) => clinicDateTime(at, locale, timeZone),
  }
}

/** The name of a kind of visit; a kind that was taken out of the content since keeps its code. */
export function visitName(visitType: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = messagesIn(locale).visits
  return Object.hasOwn(names, visitType) ? (names[visitType] ?? visitType) : visitType
}

/** One of three sentences of a cancel policy: on the day, on the business day before, or some business days before. */
export function policyWords(
  { businessDaysBefore, time }: VisitType['cancelUntil'],
  words: { sameDay: string; dayBefore: string; daysBefore: string },
  locale: Locale,
): string {
  const sentence = [words.sameDay, words.dayBefore][businessDaysBefore] ?? words.daysBefore
  const { noon, clock, clockAtOne } = messagesIn(locale).choose
  // In Spanish one o’clock is singular.
  const isOne = /^(01|13):/.test(time)
  const told =
    time === '12:00' ? noon : fill(isOne ? clockAtOne : clock, { time: wallTimeOfDay(time, locale) })
  return fill(sentence, { time: told, days: businessDaysBefore })
}
