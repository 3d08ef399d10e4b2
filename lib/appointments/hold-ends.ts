import 'server-only'
import { clinic } from '@/lib/content/clinic'
import type { VisitType } from '@/lib/content/visit-types'
import type { Transaction } from '@/lib/db'
import { holdEnd } from './hold-rules'
import { plansAhead } from './queries'

/** Until when a waiting time is held, at most until the visit; null when this kind of visit is not held. */
export async function holdEnds(
  tx: Transaction,
  { visit, startsAt, now }: { visit: VisitType; startsAt: Date; now: Date },
): Promise<Date | null> {
  if (visit.holdHours === 0) return null
  const plans = await plansAhead(tx, visit, now)
  const end = holdEnd(now, visit.holdHours, { plans, timeZone: clinic().timeZone })
  return end < startsAt ? end : startsAt
}
