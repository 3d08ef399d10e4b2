import type { RequestForLetter } from '@/lib/emails/queries'

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
    receivedAt: new Date('2026-11-24T18:20:00Z'),
    ...changed,
  }
}
