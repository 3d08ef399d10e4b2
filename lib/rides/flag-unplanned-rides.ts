import 'server-only'
import { isQuiet } from '@/lib/appointments/rules'
import { clinic } from '@/lib/content/clinic'
import { visitTypeNamed } from '@/lib/content/visit-types'
import { db, type Transaction } from '@/lib/db'
import { enqueue } from '@/lib/emails/outbox'
import { unplannedNear } from './queries'
import { pickUpWindow } from './rules'

/**
 * Tells the office, from eight in the morning on, of each visit of today or the next business day after which nobody is
 * known to drive the person home. Once for each visit, however many processes run it; once more when it has moved.
 *
 * @returns how many the office was told of.
 */
export async function flagUnplannedRides(now: Date): Promise<number> {
  if (isQuiet(now, clinic().timeZone)) return 0
  const near = await db().appointment.findMany({
    where: await unplannedNear(db(), now),
    orderBy: { startsAt: 'asc' },
    select: { id: true, requestId: true, startsAt: true, visitType: true, rideFlaggedFor: true },
  })
  const untold = near.filter(
    ({ startsAt, rideFlaggedFor }) => rideFlaggedFor?.getTime() !== startsAt.getTime(),
  )
  let told = 0
  for (const visit of untold) if (await db().$transaction((tx) => flag(tx, visit, now))) told++
  return told
}

type Near = { id: string; requestId: string; startsAt: Date; visitType: string }

/** False when another process was faster, or somebody drives by now. */
async function flag(
  tx: Transaction,
  { id, requestId, startsAt, visitType }: Near,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.appointment.updateMany({
    where: {
      id,
      startsAt,
      state: 'booked',
      AND: [
        { OR: [{ rideHome: null }, { rideHome: { not: 'known' } }] },
        { OR: [{ rideFlaggedFor: null }, { rideFlaggedFor: { not: startsAt } }] },
      ],
    },
    data: { rideFlaggedFor: startsAt },
  })
  if (count === 0) return false
  const visit = visitTypeNamed(visitType)
  const rideHome = visit && pickUpWindow(startsAt, visit)?.to.toISOString()
  await enqueue(tx, {
    kinds: ['office-ride-unplanned'],
    about: requestId,
    facts: { appointmentId: id, startsAt: startsAt.toISOString(), ...(rideHome && { rideHome }) },
    now,
  })
  return true
}
