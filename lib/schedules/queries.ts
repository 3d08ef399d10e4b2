import 'server-only'
import type { Database, Transaction } from '@/lib/db'
import type { SchedulePlan } from './rules'

/**
 * Every schedule that can be booked, with its weekly hours and the days off that touch the days asked for.
 *
 * @param fromDay first day on the clinic's wall, as `2026-11-24`; `toDay` is the last.
 */
export async function schedulePlans(
  client: Database | Transaction,
  { fromDay, toDay }: { fromDay: string; toDay: string },
): Promise<SchedulePlan[]> {
  return client.$queryRaw<SchedulePlan[]>`
    SELECT s.id::text, s.kind::text,
      coalesce((SELECT json_agg(json_build_object('weekday', weekday, 'opens', opens, 'closes', closes))
        FROM "OpeningHours" WHERE "scheduleId" = s.id), '[]') AS hours,
      coalesce((SELECT json_agg(json_build_object('fromDay', "fromDay", 'toDay', "toDay"))
        FROM "Closure" WHERE ("scheduleId" = s.id OR "scheduleId" IS NULL)
          AND "toDay" >= ${fromDay}::date AND "fromDay" <= ${toDay}::date), '[]') AS closed
    FROM "Schedule" s WHERE s.active ORDER BY s.kind, s.name`
}

/** The days off of the whole clinic that are not past. */
export async function closedForAll(
  client: Database | Transaction,
  today: string,
): Promise<{ fromDay: string; toDay: string }[]> {
  return client.$queryRaw`
    SELECT "fromDay"::text, "toDay"::text FROM "Closure"
    WHERE "scheduleId" IS NULL AND "toDay" >= ${today}::date ORDER BY "fromDay"`
}

/** All schedules with their hours and coming days off, for the desk. */
export async function schedulesForDesk(client: Database, today: string) {
  const ahead = { toDay: { gte: new Date(`${today}T00:00:00Z`) } }
  const [schedules, closedForAll] = await Promise.all([
    client.schedule.findMany({
      orderBy: [{ kind: 'asc' }, { name: 'asc' }],
      include: {
        hours: { orderBy: [{ weekday: 'asc' }, { opens: 'asc' }] },
        closures: { where: ahead, orderBy: { fromDay: 'asc' } },
      },
    }),
    client.closure.findMany({ where: { ...ahead, scheduleId: null }, orderBy: { fromDay: 'asc' } }),
  ])
  return { schedules, closedForAll }
}
