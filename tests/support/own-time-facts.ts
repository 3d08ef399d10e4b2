import type { OwnTimeFacts } from '@/lib/appointments/own-queries'
import { visitSteps } from '@/lib/appointments/rules'
import { visitTypeNamed } from '@/lib/content/visit-types'
import { fresno } from './visit-and-plans'

/** A session on Tuesday, December 8, at one, chosen on the first and confirmed by the office, as its page reads it. */
export function ownTimeFacts(changed: Partial<OwnTimeFacts> = {}): OwnTimeFacts {
  const startsAt = changed.startsAt ?? new Date('2026-12-08T21:00:00Z')
  const visitType = changed.visitType ?? 'ketamine-session'
  const visit = visitTypeNamed(visitType)
  return {
    id: '0190a1b2-0000-7000-8000-0000000000a1',
    requestId: '0190a1b2-0000-7000-8000-000000000001',
    visitType,
    state: 'booked',
    startsAt,
    endsAt: new Date(startsAt.getTime() + (visit?.minutes ?? 60) * 60_000),
    holdUntil: null,
    sequence: 0,
    holds: true,
    cancelledBy: null,
    confirmedAt: new Date('2026-12-01T20:00:00Z'),
    uid: '0190a1b2-0000-4000-8000-0000000000c1',
    rideHome: null,
    cancelledAt: null,
    changes: [],
    cancelBy: new Date('2026-12-07T20:00:00Z'),
    steps: visit ? visitSteps(startsAt, visit, { timeZone: fresno }) : [],
    ...changed,
  }
}
