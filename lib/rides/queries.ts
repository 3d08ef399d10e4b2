import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { visitTypeNamed, visitTypes } from '@/lib/content/visit-types'
import { type Database, db } from '@/lib/db'
import { isLinkToken, ridePath, tokenHash } from '@/lib/links'
import type { Locale } from '@/lib/locale'
import { schedulePlans } from '@/lib/schedules/queries'
import { nearUntil, pickUpWindow } from './rules'

/** How far ahead days off are looked up. */
const daysAhead = 62

/** Booked visits that are near and after which nobody is known to drive the person home, in order. */
export async function ridesUnplanned(now: Date) {
  return db().appointment.findMany({
    where: await unplannedNear(db(), now),
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      startsAt: true,
      visitType: true,
      rideHome: true,
      request: { select: { id: true, reference: true } },
    },
  })
}

/** The condition that finds them. */
export async function unplannedNear(client: Database, now: Date) {
  const { timeZone } = clinic()
  const fromDay = clinicDay(now, timeZone)
  const toDay = Temporal.PlainDate.from(fromDay).add({ days: daysAhead }).toString()
  const plans = await schedulePlans(client, { fromDay, toDay })
  const names = Object.entries(visitTypes()).flatMap(([name, { rideHome }]) => (rideHome ? [name] : []))
  return {
    state: 'booked' as const,
    visitType: { in: names },
    startsAt: { gt: now, lt: nearUntil(now, { plans, timeZone }) },
    OR: [{ rideHome: null }, { rideHome: { not: 'known' } }],
  }
}

/** The paths of the links that a person has made for those who drive them, by appointment. */
export async function driverPaths(requestId: string, locale: Locale): Promise<Map<string, string>> {
  const links = await db().driverLink.findMany({
    where: { appointment: { requestId } },
    select: { id: true, appointmentId: true },
  })
  return new Map(links.map(({ id, appointmentId }) => [appointmentId, ridePath(id, locale)]))
}

/**
 * What a driver is told: when to be there, and whether it is still true. Nothing of the person or of the visit's kind.
 */
export type Ride =
  | { state: 'coming'; from: Date; to: Date; isConfirmed: boolean }
  | { state: 'cancelled' | 'over' }

/**
 * The ride of a driver's link; null for a link that leads nowhere, also after a new one was made or it was taken back.
 * It is over at midnight after the visit, on the clinic's wall.
 */
export async function rideByToken(token: string, now: Date): Promise<Ride | null> {
  if (!isLinkToken(token)) return null
  const link = await db().driverLink.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: { appointment: { select: { state: true, startsAt: true, visitType: true, holdUntil: true } } },
  })
  if (!link) return null
  const { state, startsAt, visitType, holdUntil } = link.appointment
  const visit = visitTypeNamed(visitType)
  const window = visit && pickUpWindow(startsAt, visit)
  const { timeZone } = clinic()
  if (clinicDay(window?.to ?? startsAt, timeZone) < clinicDay(now, timeZone)) return { state: 'over' }
  const isGone = state === 'cancelled' || (holdUntil !== null && holdUntil <= now)
  if (isGone || !window) return { state: 'cancelled' }
  return { state: 'coming', ...window, isConfirmed: state !== 'pending' }
}
