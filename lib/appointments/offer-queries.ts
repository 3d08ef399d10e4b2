import 'server-only'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import type { Booker } from './notice'
import { type OfferPage, offeredDays, offerPage } from './offered-days'
import { freeTimesAhead } from './queries'

/** So many days stand on one page of the list. */
const daysShown = 4

type Asked = {
  visitType: string
  /** First day to show, as `2026-12-02`; the first that has a free time when null. */
  from: string | null
  /** What the person has chosen so far, while looking at other days. */
  kept: Date | null
  by: Booker
  now: Date
}

/**
 * What a patient may choose from, some days at a time, up to the horizon of the visit.
 *
 * @returns `keptIsFree` says whether what was chosen so far can still be had.
 */
export async function readOffer({
  visitType,
  from,
  kept,
  by,
  now,
}: Asked): Promise<OfferPage & { keptIsFree: boolean }> {
  const { timeZone } = clinic()
  const times = await freeTimesAhead({ visitType, days: Number.POSITIVE_INFINITY, now, by })
  const days = offeredDays(
    times.map(({ startsAt }) => startsAt),
    (at) => clinicDay(at, timeZone),
  )
  const keptIsFree = times.some(({ startsAt }) => startsAt.getTime() === kept?.getTime())
  return { ...offerPage(days, from, daysShown), keptIsFree }
}

/** How far ahead a first free time is looked for, for a sentence on the private page. */
const daysForNext = 21

/** The next time that a patient may choose, or null when none is free in the weeks ahead. */
export async function nextOffered(visitType: string, now: Date): Promise<Date | null> {
  const [first] = await freeTimesAhead({ visitType, days: daysForNext, now, by: 'patient' })
  return first?.startsAt ?? null
}
