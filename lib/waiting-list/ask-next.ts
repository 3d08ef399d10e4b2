import 'server-only'
import { randomUUID } from 'node:crypto'
import { isPastCutOff } from '@/lib/appointments/check-cut-off'
import { plansAhead } from '@/lib/appointments/queries'
import { addBusinessHours } from '@/lib/appointments/rules'
import { clinic } from '@/lib/content/clinic'
import { visitTypeNamed } from '@/lib/content/visit-types'
import type { Transaction } from '@/lib/db'
import { enqueue } from '@/lib/emails/outbox'
import { linkToken, tokenHash } from '@/lib/links'
import { nextWaiting } from './queries'

/** How long the turns for one time can take, with a night between them. */
const longestRound = 24 * 60 * 60 * 1_000

type Opening = {
  opened: { id: string; requestId: string }
  visitType: string
  /** One of the times that opened. */
  startsAt: Date
  now: Date
}

/**
 * Asks the next person about one time that opened, unless somebody else's turn still runs; the offer and the letter
 * about it in one transaction. The office is asked to call whoever cannot be written to.
 *
 * @returns `nobody` when all were asked, or as many as the clinic wants to be asked.
 */
export async function askNext(tx: Transaction, opening: Opening): Promise<'asked' | 'turn-runs' | 'nobody'> {
  const { opened, visitType, startsAt, now } = opening
  const visit = visitTypeNamed(visitType)
  if (!visit?.waitingList) return 'nobody'
  const { askAtMost, minutesEach } = visit.waitingList
  // Not by opening: a time that is given up, taken and given up again is still one time, with one turn.
  const roundBegan = new Date(now.getTime() - longestRound)
  const before = await tx.earlierOffer.findMany({
    where: { startsAt, askedAt: { gt: roundBegan }, appointment: { visitType } },
    select: { turnEndsAt: true },
  })
  if (before.some(({ turnEndsAt }) => turnEndsAt > now)) return 'turn-runs'
  const plans = await plansAhead(tx, visit, now)
  const takeBy = addBusinessHours(startsAt, -visit.noticeHours, { plans, timeZone: clinic().timeZone })
  if (before.length >= askAtMost || takeBy <= now) return 'nobody'
  const next = await nextWaiting(tx, { opened, visitType, startsAt, roundBegan, now })
  if (!next) return 'nobody'
  if (next.isBeingAsked) return 'turn-runs'

  const turnEndsAt = new Date(Math.min(now.getTime() + minutesEach * 60_000, takeBy.getTime()))
  const id = randomUUID()
  const { appointmentId, requestId, email } = next
  await tx.earlierOffer.create({
    data: {
      id,
      openedTimeId: opened.id,
      appointmentId,
      startsAt,
      tokenHash: tokenHash(linkToken('earlier-link', id)),
      askedAt: now,
      turnEndsAt,
      takeBy,
    },
    select: { id: true },
  })
  const actor = { by: 'patient', requestId } as const
  const mayPress =
    email && !(await isPastCutOff(tx, { visit, time: { ...next, state: 'booked' }, actor, now }))
  await enqueue(tx, {
    kinds: [mayPress ? 'patient-earlier-time-free' : 'office-earlier-time-free'],
    about: requestId,
    facts: {
      appointmentId,
      startsAt: next.startsAt.toISOString(),
      offerId: id,
      offered: startsAt.toISOString(),
      turnEnds: turnEndsAt.toISOString(),
    },
    now,
  })
  return 'asked'
}
