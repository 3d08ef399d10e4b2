/** A day on the clinic's wall, as `2026-12-02`, with its free times in order. */
export type OfferedDay = { day: string; times: Date[] }

/** Some days of an offer, and where the days before and after them begin. */
export type OfferPage = { days: OfferedDay[]; earlierFrom: string | null; laterFrom: string | null }

/** Free times by their days, in order. @param dayOf the day of an instant on the clinic's wall. */
export function offeredDays(times: readonly Date[], dayOf: (at: Date) => string): OfferedDay[] {
  const days: OfferedDay[] = []
  for (const at of times) {
    const day = dayOf(at)
    const last = days.at(-1)
    if (last?.day === day) last.times.push(at)
    else days.push({ day, times: [at] })
  }
  return days
}

/**
 * A few of the days that have free times, so that no page is empty while any time is free.
 *
 * @param from the day to begin with. When nothing is free from there on, the last days are shown.
 * @param count how many days a page has.
 */
export function offerPage(days: readonly OfferedDay[], from: string | null, count: number): OfferPage {
  const found = from === null ? 0 : days.findIndex(({ day }) => day >= from)
  const first = found < 0 ? Math.max(0, days.length - count) : found
  return {
    days: days.slice(first, first + count),
    earlierFrom: first > 0 ? (days[Math.max(0, first - count)]?.day ?? null) : null,
    laterFrom: days[first + count]?.day ?? null,
  }
}
