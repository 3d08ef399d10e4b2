import type { RideView } from '@/components/ride/ride-form'
import type { WaitingView } from '@/components/waiting/waiting-panel'
import { ownTimes } from '@/lib/appointments/own-queries'
import { clinicDateTime } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { visitTypeNamed } from '@/lib/content/visit-types'
import { absolute, earlierPath } from '@/lib/links'
import type { Locale } from '@/lib/locale'
import { driverPaths } from '@/lib/rides/queries'
import { isRideUnplanned, pickUpWindow } from '@/lib/rides/rules'
import { liveOffers, waitingTimes } from '@/lib/waiting-list/queries'
import { mustCall } from './requests/[token]/own-time-view'

type Asked = {
  requestId: string
  /** The secret of the private page, to which the forms come back. */
  token: string
  /** Whether the person can be written to. */
  email: string | null
  locale: Locale
  now: Date
}

/** The waiting list and the ride home of one coming time; null where its kind of visit has none. */
export type AfterBooking = { appointmentId: string; waiting: WaitingView | null; ride: RideView | null }

/** For each time that a person has before them, in their order. */
export async function afterBooking(asked: Asked): Promise<AfterBooking[]> {
  const { requestId, token, email, locale, now } = asked
  const [times, waiting, offers, links] = await Promise.all([
    ownTimes(requestId),
    waitingTimes(requestId),
    liveOffers(requestId, now),
    driverPaths(requestId, locale),
  ])
  const coming = times
    .filter(({ state, startsAt }) => (state === 'pending' || state === 'booked') && startsAt > now)
    .filter(({ holdUntil }) => holdUntil === null || holdUntil > now)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const { timeZone } = clinic()
  const words = messagesIn(locale)
  const told = (at: Date) => clinicDateTime(at, locale, timeZone)
  return coming.map((own) => {
    const { id: appointmentId, visitType, startsAt, rideHome } = own
    const visit = visitTypeNamed(visitType)
    const window = visit && pickUpWindow(startsAt, visit)
    const path = links.get(appointmentId)
    const isWaiting = waiting.has(appointmentId)
    const offer = isWaiting && !mustCall(own, now) ? offers.get(appointmentId) : undefined
    const time = coming.length > 1 ? fill(words.waiting.for, { time: told(startsAt) }) : null
    return {
      appointmentId,
      waiting: visit?.waitingList
        ? {
            appointmentId,
            isWaiting,
            offer: offer
              ? {
                  text: fill(words.waiting.offered, { time: told(offer.startsAt) }),
                  href: earlierPath(offer.id, locale),
                }
              : null,
            told: email ? 'email' : 'phone',
            time,
            joinAt: `/api/waiting/${token}/join?language=${locale}`,
            leaveAt: `/api/waiting/${token}/leave?language=${locale}`,
          }
        : null,
      ride: window && {
        appointmentId,
        answer: rideHome,
        isUnplanned: isRideUnplanned(rideHome, visit),
        needed: fill(words.ride.needed, { time: told(window.to) }),
        time,
        answerAt: `/api/ride/${token}/answer?language=${locale}`,
        makeAt: `/api/ride/${token}/make-link?language=${locale}`,
        dropAt: `/api/ride/${token}/drop-link?language=${locale}`,
        driverLink: path ? absolute(path) : null,
      },
    }
  })
}
