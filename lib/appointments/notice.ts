import type { VisitType } from '@/lib/content/visit-types'
import type { SchedulePlan } from '@/lib/schedules/rules'
import { holdEnd } from './hold-rules'
import { addBusinessHours, type Wall } from './rules'
import type { Actor } from './schema'

/** Whose notice a time has to keep; `booked-patient` moves what is booked and stays booked. */
export type Booker = 'office' | 'patient' | 'booked-patient'

/** Who moves a time. */
export function bookerOf(by: Actor['by'], { state }: { state: string }): Booker {
  return by === 'patient' && state === 'booked' ? 'booked-patient' : by
}

/**
 * The first moment at which a visit may begin: at once for the office; for a patient `noticeHours` after it is certain,
 * which is now, or at the latest when the hold ends in which the office confirms it.
 *
 * @param plans with the days off from today to the horizon of the visit and two months on, whatever days are looked at:
 *   else what one look offers, another would refuse.
 */
export function earliestStart(
  booker: Booker,
  visit: Pick<VisitType, 'confirmedBy' | 'holdHours' | 'noticeHours'>,
  { now, plans, timeZone }: Wall & { now: Date; plans: readonly SchedulePlan[] },
): Date {
  if (booker === 'office') return now
  const waits = booker === 'patient' && visit.confirmedBy === 'office' && visit.holdHours > 0
  const certain = waits ? holdEnd(now, visit.holdHours, { plans, timeZone }) : now
  return addBusinessHours(certain, visit.noticeHours, { plans, timeZone })
}
