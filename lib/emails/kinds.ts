type Kind = {
  to: 'office' | 'patient'
  /** Its words, in content/emails. */
  words: string
  /** For a letter about a time: it goes only while the appointment is in one of these states. */
  while?: readonly ('pending' | 'booked' | 'cancelled')[]
  /** It can also tell nothing of a time. */
  timeOptional?: true
  /** Carries the calendar file, once the time was confirmed. */
  calendar?: true
  /** The person does not want to be written to: a reply comes back to the office. */
  repliesToOffice?: true
  /** Offers another time: it goes only while that time can still be had. */
  offer?: true
}

/** A letter about the end of a request. It tells of the time too, when one is taken back. */
const closing = { to: 'patient', while: ['cancelled'], timeOptional: true, calendar: true } as const

/** Every letter the house can send. */
export const emailKinds = {
  'office-request-received': { to: 'office', words: 'request-received' },
  'office-request-withdrawn': {
    to: 'office',
    words: 'request-withdrawn',
    while: ['cancelled'],
    timeOptional: true,
    repliesToOffice: true,
  },
  'office-call-wished': { to: 'office', words: 'call-wished' },
  'patient-request-received': { to: 'patient', words: 'request-received' },
  'patient-link-again': { to: 'patient', words: 'link-again' },
  'patient-request-withdrawn': { ...closing, words: 'request-withdrawn' },
  'office-time-held': { to: 'office', words: 'time-held', while: ['pending'] },
  'patient-time-held': { to: 'patient', words: 'time-held', while: ['pending'] },
  'office-time-booked': { to: 'office', words: 'time-booked', while: ['booked'] },
  'patient-time-confirmed': { to: 'patient', words: 'time-confirmed', while: ['booked'], calendar: true },
  'office-time-moved': { to: 'office', words: 'time-moved', while: ['pending', 'booked'] },
  'patient-time-moved': {
    to: 'patient',
    words: 'time-moved',
    while: ['pending', 'booked'],
    calendar: true,
  },
  'office-time-cancelled': { to: 'office', words: 'time-cancelled', while: ['cancelled'] },
  'patient-time-cancelled': {
    to: 'patient',
    words: 'time-cancelled',
    while: ['cancelled'],
    calendar: true,
  },
  'office-hold-expired': { to: 'office', words: 'hold-expired', while: ['cancelled'] },
  'patient-hold-expired': { to: 'patient', words: 'hold-expired', while: ['cancelled'] },
  'office-time-unanswered': { to: 'office', words: 'time-unanswered', while: ['cancelled'] },
  'patient-time-unanswered': { to: 'patient', words: 'time-unanswered', while: ['cancelled'] },
  'patient-times-offered': {
    to: 'patient',
    words: 'times-offered',
    while: ['cancelled'],
    timeOptional: true,
    calendar: true,
  },
  'patient-times-open': { to: 'patient', words: 'times-open' },
  'patient-time-closed': { to: 'patient', words: 'time-closed', while: ['cancelled'], calendar: true },
  'patient-declined-other-care': { ...closing, words: 'declined-other-care' },
  'patient-declined-own-doctor': { ...closing, words: 'declined-own-doctor' },
  'patient-declined-not-reached': { ...closing, words: 'declined-not-reached' },
  'patient-reminder': { to: 'patient', words: 'reminder', while: ['booked'] },
  'patient-fasting-reminder': { to: 'patient', words: 'fasting-reminder', while: ['booked'] },
  'patient-earlier-time-free': {
    to: 'patient',
    words: 'earlier-time-free',
    while: ['pending', 'booked'],
    offer: true,
  },
  'office-earlier-time-free': {
    to: 'office',
    words: 'earlier-time-free',
    while: ['pending', 'booked'],
    offer: true,
  },
  'office-ride-unplanned': { to: 'office', words: 'ride-unplanned', while: ['booked'] },
} as const satisfies Record<string, Kind>

export type EmailKind = keyof typeof emailKinds

/** True when the text names a letter that this version of the house knows. */
export function isEmailKind(text: string): text is EmailKind {
  return Object.hasOwn(emailKinds, text)
}

const declineKinds = Object.keys(emailKinds).filter((kind) => kind.startsWith('patient-declined-'))
export type DeclineKind = Extract<EmailKind, `patient-declined-${string}`>

/** The approved wordings with which a request can be closed. */
export function approvedWordings(): DeclineKind[] {
  return declineKinds as DeclineKind[]
}

/** True when the text names one of them. */
export function isDeclineKind(text: string): text is DeclineKind {
  return declineKinds.includes(text)
}

/** What is known of a letter; the same for all of them. */
export function emailKind(kind: EmailKind): Kind {
  return emailKinds[kind]
}
