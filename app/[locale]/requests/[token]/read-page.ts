import { nextOffered } from '@/lib/appointments/offer-queries'
import { bookableVisits, type OwnTimeFacts, ownTimes } from '@/lib/appointments/own-queries'
import type { LinkedRequest } from '@/lib/consultations/queries'
import { readOwn } from './read-own'

/** All that a private page shows, as it stands in the database. */
export type OwnPage = {
  request: LinkedRequest
  times: OwnTimeFacts[]
  /** Kinds of visit that the person may choose a time for now. */
  bookable: string[]
  nextFree: Date | null
  now: Date
}

/** Reads a private page. Nothing is written by it. */
export function readPage(token: string) {
  return readOwn(token, async (request, now): Promise<OwnPage> => {
    const [times, bookable] = await Promise.all([
      ownTimes(request.id),
      request.state === 'closed' ? [] : bookableVisits(request.id, now),
    ])
    const nextFree = bookable[0] ? await nextOffered(bookable[0], now) : null
    return { request, times, bookable, nextFree, now }
  })
}
