/** Every letter the house can send. The words of each stand in content/emails, under `words`. */
export const emailKinds = {
  'office-request-received': { to: 'office', words: 'request-received' },
  'office-request-withdrawn': { to: 'office', words: 'request-withdrawn' },
  'patient-request-received': { to: 'patient', words: 'request-received' },
  'patient-request-withdrawn': { to: 'patient', words: 'request-withdrawn' },
} as const

export type EmailKind = keyof typeof emailKinds

/** True when the text names a letter that this version of the house knows. */
export function isEmailKind(text: string): text is EmailKind {
  return Object.hasOwn(emailKinds, text)
}
