import 'server-only'
import { clinicDay, dayBeside } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { demoSchedules } from '@/lib/content/demo-schedules'
import { visitTypes } from '@/lib/content/visit-types'
import { db } from '@/lib/db'
import { suggestClosures } from './suggest-closures'

/**
 * Gives a demonstration something to book, on no holiday that a patient could see. Does nothing once there is any
 * schedule, so that what was changed at the desk stays.
 *
 * @throws outside of the demonstration: a real clinic's people, rooms and hours are never made up.
 */
export async function seedDemoSchedules(now: Date): Promise<void> {
  const { isDemo, timeZone } = clinic()
  if (!isDemo) throw new Error('Made-up schedules are for the demonstration.')
  await db().$transaction(async (tx) => {
    if ((await tx.schedule.count()) > 0) return
    for (const { hours, ...schedule } of demoSchedules()) {
      await tx.schedule.create({ data: { ...schedule, hours: { create: hours } }, select: { id: true } })
    }
    const today = clinicDay(now, timeZone)
    const last = dayBeside(
      today,
      Math.max(...Object.values(visitTypes()).map(({ horizonDays }) => horizonDays)),
    )
    const days = suggestClosures(today, []).filter(({ day }) => day <= last)
    await tx.closure.createMany({
      data: days.map(({ day }) => {
        const at = new Date(`${day}T00:00:00Z`)
        return { fromDay: at, toDay: at, reason: 'holiday', createdAt: now }
      }),
    })
  })
}
