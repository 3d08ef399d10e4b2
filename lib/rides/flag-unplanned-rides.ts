import 'server-only'
import { isQuiet } from '@/lib/appointments/rules'
import { clinic } from '@/lib/content/clinic'
import { visitTypeNamed } from '@/lib/content/visit-types'
import { db } from '@/lib/db'
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
  const { timeZone } = clinic()
  if (isQuiet(now, timeZone)) return 0
  return db().$transaction(async (tx) => {
    const near = await tx.appointment.findMany({
      where: await unplannedNear(tx, now),
      select: { id: true, requestId: true, startsAt: true, visitType: true, rideFlaggedFor: true },
    })
    let told = 0
    for (const { id, requestId, startsAt, visitType, rideFlaggedFor } of near) {
      if (rideFlaggedFor?.getTime() === startsAt.getTime()) continue
      const { count } = await tx.appointment.updateMany({
        where: {
          id,
          startsAt,
          state: 'booked',
          OR: [{ rideFlaggedFor: null }, { rideFlaggedFor: { not: startsAt } }],
        },
        data: { rideFlaggedFor: startsAt },
      })
      // Another process was faster.
      if (count === 0) continue
      const visit = visitTypeNamed(visitType)
      const rideHome = visit && pickUpWindow(startsAt, visit)?.to.toISOString()
      await enqueue(tx, {
        kinds: ['office-ride-unplanned'],
        about: requestId,
        facts: { appointmentId: id, startsAt: startsAt.toISOString(), ...(rideHome && { rideHome }) },
        now,
      })
      told++
    }
    return told
  })
}
