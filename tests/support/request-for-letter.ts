import { clinic } from '@/lib/content/clinic'
import type { RequestForLetter, TimeForLetter } from '@/lib/emails/queries'

/** A request as letters know it: of someone who wants to be called and also gave an e-mail address. */
export function requestForLetter(changed: Partial<RequestForLetter> = {}): RequestForLetter {
  return {
    id: '0190a1b2-0000-7000-8000-000000000001',
    reference: 'K4M7PXQ',
    locale: 'en',
    fullName: 'Zaphira Lucía Quist',
    contactBy: 'phone',
    phone: '(559) 555-0142',
    phoneE164: '+15595550142',
    email: 'zaphira@example.com',
    mayLeaveMessage: true,
    mayNameClinic: false,
    windows: ['tue-morning', 'thu-afternoon'],
    urgent: false,
    messageSealed: null,
    receivedAt: new Date('2026-11-24T18:20:00Z'),
    office: clinic(),
    time: timeForLetter(),
    ...changed,
  }
}

/** A visit with everything that a visit can have: moved once, booked, on an empty stomach, with a ride home. */
export function timeForLetter(changed: Partial<TimeForLetter> = {}): TimeForLetter {
  return {
    state: 'booked',
    visitType: 'ketamine-session',
    startsAt: new Date('2026-12-02T21:00:00Z'),
    endsAt: new Date('2026-12-02T22:00:00Z'),
    holdUntil: null,
    uid: '0190a1b2-0000-4000-8000-0000000000c1',
    sequence: 1,
    confirmedAt: new Date('2026-11-25T18:00:00Z'),
    writtenAt: new Date('2026-11-25T18:00:00Z'),
    facts: {
      appointmentId: '0190a1b2-0000-7000-8000-0000000000a1',
      startsAt: '2026-12-02T21:00:00.000Z',
      formerStart: '2026-12-01T21:00:00.000Z',
      cancelBy: '2026-12-01T20:00:00.000Z',
      stopEating: '2026-12-02T17:00:00.000Z',
      arrive: '2026-12-02T20:45:00.000Z',
      rideHome: '2026-12-02T23:00:00.000Z',
      leaves: '2026-12-02T23:00:00.000Z',
      offerId: '0190a1b2-0000-4000-8000-0000000000e1',
      offered: '2026-11-30T21:00:00.000Z',
      turnEnds: '2026-11-25T20:00:00.000Z',
    },
    ...changed,
  }
}
