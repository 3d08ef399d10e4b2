import type { PatientMessages } from '@/lib/content/messages'

/** The words that the form shows, in the reader's language. */
export type FormWords = Pick<
  PatientMessages['consultation'],
  | 'service'
  | 'fullName'
  | 'contactBy'
  | 'phone'
  | 'email'
  | 'mayLeaveMessage'
  | 'mayNameClinic'
  | 'windows'
  | 'message'
  | 'consent'
  | 'leaveEmpty'
  | 'send'
  | 'sending'
> & {
  services: PatientMessages['services']
  windowNames: PatientMessages['windows']
  errors: Readonly<Record<string, string>> & { title: string; prefix: string; unreadable: string }
  urgent: PatientMessages['urgent']
}

/** What was typed, as plain text; absent where nothing was. */
export type Typed = {
  service?: string
  fullName?: string
  contactBy?: string
  phone?: string
  email?: string
  mayLeaveMessage?: string
  mayNameClinic?: string
  windows?: readonly string[]
  message?: string
  consent?: string
  topic?: string
}

/** Picks from all messages what the form needs, so that no more travels to the browser. */
export function formWords({ consultation, services, windows, errors, urgent }: PatientMessages): FormWords {
  const { title, lead, before, readingAbout, estimate, ...form } = consultation
  return { ...form, services, windowNames: windows, errors, urgent }
}
