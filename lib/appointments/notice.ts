import type { VisitType } from '@/lib/content/visit-types'
import type { Actor } from './schema'

/** Whose notice a time has to keep; `booked-patient` moves what is booked and stays booked. */
export type Booker = 'office' | 'patient' | 'booked-patient'

/** Who moves a time. */
export function bookerOf(by: Actor['by'], { state }: { state: string }): Booker {
  return by === 'patient' && state === 'booked' ? 'booked-patient' : by
}

/**
 * A kind of visit with the notice that is asked of somebody: none of the office. A patient whose time the office has
 * yet to confirm leaves it as long as the hold lasts, so that they know `noticeHours` before a visit whether it is one.
 */
export function asBookedBy(booker: Booker, visit: VisitType): VisitType {
  if (booker === 'office') return { ...visit, noticeHours: 0 }
  if (booker === 'booked-patient' || visit.confirmedBy === 'at-once') return visit
  return { ...visit, noticeHours: visit.noticeHours + visit.holdHours }
}
