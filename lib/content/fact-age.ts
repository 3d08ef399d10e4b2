/**
 * How long a fact may be believed. Days are plain days such as `2026-11-24`; `daysGood` is endless for what stays true.
 */
export type Dated = { checkedOn?: string | undefined; until?: string | undefined; daysGood: number }

const dayMilliseconds = 24 * 60 * 60 * 1_000

/**
 * How many days are left, the present one included, until a fact is too old to be shown: 0 or less when it is,
 * null when nobody has checked it yet.
 */
export function daysLeft({ checkedOn, until, daysGood }: Dated, today: string): number | null {
  if (!checkedOn) return null
  const byAge = daysGood + 1 - daysBetween(checkedOn, today)
  return until ? Math.min(byAge, daysBetween(today, until) + 1) : byAge
}

/** Whole days from one plain day to another; negative when the other comes first. */
export function daysBetween(from: string, to: string): number {
  // Both are read as midnight UTC, where every day has 24 hours.
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds)
}
