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

/** Puts values into a sentence: `fill('by {time}', { time: '9:00 am' })`. @throws when the sentence wants a value that is missing. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`The sentence "${sentence}" wants a value for ${name}.`)
    return String(value)
  })
}
