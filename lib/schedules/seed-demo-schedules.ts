import 'server-only'
import { clinic } from '@/lib/content/clinic'
import { demoSchedules } from '@/lib/content/demo-schedules'
import { db } from '@/lib/db'

/**
 * Gives a demonstration something to book. Does nothing once there is any schedule, so that what was changed at the
 * desk stays.
 *
 * @throws outside of the demonstration: a real clinic's people, rooms and hours are never made up.
 */
export async function seedDemoSchedules(): Promise<void> {
  if (!clinic().isDemo) throw new Error('Made-up schedules are for the demonstration.')
  await db().$transaction(async (tx) => {
    if ((await tx.schedule.count()) > 0) return
    for (const { hours, ...schedule } of demoSchedules()) {
      await tx.schedule.create({ data: { ...schedule, hours: { create: hours } }, select: { id: true } })
    }
  })
}
