import 'server-only'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { db } from '@/lib/db'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'
import type { ClosedDays } from './schema'
import { type Standing, standingOn } from './standing-on'
import { suggestClosures } from './suggest-closures'

type Coming = Omit<ClosedDays, 'reason'> & {
  id: string
  reason: string
  /** Of the schedule; null for the whole clinic. */
  schedule: string | null
}

/** The days off to come and the holidays that could be, each with what is booked on it. Reading it is recorded. */
export async function readClosures(staff: Staff, now: Date) {
  const today = clinicDay(now, clinic().timeZone)
  return db().$transaction(async (tx) => {
    await record(tx, staff, { act: 'read-closures', now })
    const coming = await tx.$queryRaw<Coming[]>`
      SELECT c.id::text, c."scheduleId"::text, c."fromDay"::text, c."toDay"::text, c.reason, s.name AS schedule
      FROM "Closure" c LEFT JOIN "Schedule" s ON s.id = c."scheduleId"
      WHERE c."toDay" >= ${today}::date ORDER BY c."fromDay", c.id`
    const closures: (Coming & { standing: Standing[] })[] = []
    for (const closure of coming) closures.push({ ...closure, standing: await standingOn(tx, closure) })
    const suggestions: { day: string; name: string; standing: Standing[] }[] = []
    for (const suggested of suggestClosures(
      today,
      coming.filter(({ scheduleId }) => scheduleId === null),
    )) {
      const { day } = suggested
      const standing = await standingOn(tx, { scheduleId: null, fromDay: day, toDay: day })
      suggestions.push({ ...suggested, standing })
    }
    return { closures, suggestions }
  })
}

export type ReadClosures = Awaited<ReturnType<typeof readClosures>>
