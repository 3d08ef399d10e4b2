import 'server-only'
import en from '@/content/messages/en.json'
import es from '@/content/messages/es.json'
import type { defaultLocale, Locale } from '@/lib/locale'

/** Every label, hint and error of the site, as they stand in English; a component takes the part that it shows. */
export type Messages = typeof en

/** What the office alone reads, in English. */
export type OfficePart = 'act' | 'closures' | 'contentCheck' | 'contentNew' | 'desk' | 'look' | 'officeLetter'

/** What patients read, and so what every language has. */
export type PatientMessages = Omit<Messages, OfficePart>

const all: { [Each in typeof defaultLocale]: Messages } & Record<Locale, PatientMessages> = { en, es }

/** The words of one language. */
export function messagesIn<Asked extends Locale>(locale: Asked): (typeof all)[Asked] {
  return all[locale]
}
