import 'server-only'
import en from '@/content/messages/en.json'
import type { Locale } from '@/lib/locale'

/** Every label, hint and error of the site; a component takes the part that it shows. */
export type Messages = typeof en

const all: Record<Locale, Messages> = { en }

/** The words of one language. */
export function messagesIn(locale: Locale): Messages {
  return all[locale]
}
