import { nextOffered } from '@/lib/appointments/offer-queries'
import { bookableVisits, type OwnTimeFacts, ownTimes } from '@/lib/appointments/own-queries'
import type { LinkedRequest } from '@/lib/consultations/queries'
import type { OfficeHours } from '@/lib/content/clinic'
import type { Locale } from '@/lib/locale'
import { officeHours } from '@/lib/schedules/office-hours'
import { type AfterBooking, afterBooking } from '../../after-booking'
import { readOwn } from './read-own'

/** All that a private page shows, as it stands in the database. */
export type OwnPage = {
  request: LinkedRequest
  /** When a person answers. */
  office: OfficeHours
  times: OwnTimeFacts[]
  /** Kinds of visit that the person may choose a time for now. */
  bookable: string[]
  nextFree: Date | null
  /** The waiting list and the ride home of each coming time. */
  after: AfterBooking[]
  now: Date
}

/** Reads a private page. Nothing is written by it. */
export function readPage(token: string, locale: Locale) {
  return readOwn(token, async (request, now): Promise<OwnPage> => {
    const { id: requestId, email } = request
    const [office, times, bookable, after] = await Promise.all([
      officeHours(request.receivedAt),
      ownTimes(requestId),
      request.state === 'closed' ? [] : bookableVisits(requestId, now),
      afterBooking({ requestId, token, email, locale, now }),
    ])
    const nextFree = bookable[0] ? await nextOffered(bookable[0], now) : null
    return { request, office, times, bookable, nextFree, after, now }
  })
}
