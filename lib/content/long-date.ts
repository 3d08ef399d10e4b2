import 'server-only'
import { type Locale, writtenAs } from '@/lib/locale'

/** A day without a time, such as `2026-11-24`, as people write it: `November 24, 2026` or `24 de noviembre de 2026`. */
export function longDate(day: string, locale: Locale): string {
  // A plain day has no zone; reading and writing it in one and the same zone keeps it that day everywhere.
  return new Intl.DateTimeFormat(writtenAs[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )
}
