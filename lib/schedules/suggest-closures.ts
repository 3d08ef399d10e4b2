import 'server-only'
import { allForYear } from '@18f/us-federal-holidays'
import { Temporal } from 'temporal-polyfill'

/** A day on which much is closed, by its English name; `2026-12-25`. */
export type SuggestedDay = { day: string; name: string }

/**
 * The US federal holidays of the 12 months after a day, on the weekday on which they are observed, without those that
 * are days off already. A suggestion: the clinic says which of them it keeps.
 *
 * @param today on the clinic's wall, as `2026-11-24`; today itself is included.
 * @param closed days off of the whole clinic.
 */
export function suggestClosures(
  today: string,
  closed: readonly { fromDay: string; toDay: string }[],
): SuggestedDay[] {
  const first = Temporal.PlainDate.from(today)
  const end = first.add({ years: 1 }).toString()
  // New Year's Day of the year after next may be observed on the last day of next year.
  const years = [first.year, first.year + 1, first.year + 2]
  return years
    .flatMap((year) => allForYear(year).map(({ name, dateString }) => ({ day: dateString, name })))
    .filter(({ day }) => day >= today && day < end)
    .filter(({ day }) => !closed.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay))
}
