import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import type { VisitType } from '@/lib/content/visit-types'
import type { Transaction } from '@/lib/db'
import { schedulePlans } from '@/lib/schedules/queries'
import { holdEnd } from './hold-rules'

/** How far ahead days off are looked up. */
const daysAhead = 60

/** Until when a waiting time is held, at most until the visit; null when this kind of visit is not held. */
export async function holdEnds(
  tx: Transaction,
  { visit, startsAt, now }: { visit: VisitType; startsAt: Date; now: Date },
): Promise<Date | null> {
  if (visit.holdHours === 0) return null
  const { timeZone } = clinic()
  const fromDay = clinicDay(now, timeZone)
  const toDay = Temporal.PlainDate.from(fromDay).add({ days: daysAhead }).toString()
  const plans = await schedulePlans(tx, { fromDay, toDay })
  const end = holdEnd(now, visit.holdHours, { plans, timeZone })
  return end < startsAt ? end : startsAt
}
