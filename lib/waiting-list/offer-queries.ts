import 'server-only'
import { nearestFreeTimes } from '@/lib/appointments/look-around'
import { bookerOf } from '@/lib/appointments/notice'
import { freeTimesAhead } from '@/lib/appointments/queries'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { db } from '@/lib/db'
import { isLinkToken, tokenHash } from '@/lib/links'

/**
 * How an offer stands: it can be taken, was taken, came to its end, or is of no use any more for one of two reasons.
 */
export type OfferState = 'open' | 'taken' | 'expired' | 'gone' | 'changed'

const otherTimes = 4

/**
 * The offer of a link, with the time that its person has; null for a link that leads nowhere, or no more since the
 * offered time has come: it must not lead to somebody's affairs for ever.
 */
export async function offerByToken(token: string, now: Date) {
  if (!isLinkToken(token)) return null
  return db().earlierOffer.findUnique({
    where: { tokenHash: tokenHash(token), startsAt: { gt: now } },
    select: {
      startsAt: true,
      takeBy: true,
      takenAt: true,
      appointment: {
        select: { id: true, requestId: true, visitType: true, state: true, startsAt: true, holdUntil: true },
      },
    },
  })
}

type Offer = NonNullable<Awaited<ReturnType<typeof offerByToken>>>

/** How it stands now. Reading changes nothing. */
export async function offerState(offer: Offer, now: Date): Promise<OfferState> {
  const { startsAt, appointment } = offer
  const isLive = appointment.state === 'pending' || appointment.state === 'booked'
  if (offer.takenAt && isLive && appointment.startsAt.getTime() === startsAt.getTime()) return 'taken'
  const isOver = appointment.holdUntil !== null && appointment.holdUntil <= now
  if (!isLive || isOver || appointment.startsAt <= startsAt) return 'changed'
  if (offer.takeBy <= now) return 'expired'
  const by = bookerOf('patient', appointment)
  const { visitType } = appointment
  const fromDay = clinicDay(startsAt, clinic().timeZone)
  const free = await freeTimesAhead({ visitType, fromDay, days: 1, now, by })
  return free.some((time) => time.startsAt.getTime() === startsAt.getTime()) ? 'open' : 'gone'
}

/** Times near the one that is gone which are earlier than the one that the person has, in order. */
export async function otherEarlierTimes({ startsAt, appointment }: Offer, now: Date): Promise<Date[]> {
  const by = bookerOf('patient', appointment)
  const { visitType } = appointment
  const near = await nearestFreeTimes({ visitType, by, wanted: startsAt, now }, otherTimes)
  return near.map((time) => time.startsAt).filter((at) => at < appointment.startsAt)
}
