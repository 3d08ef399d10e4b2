import 'server-only'
import * as z from 'zod'
import type { Locale } from '@/lib/locale'
import { readYaml } from './read-yaml'

const entry = z.strictObject({
  words: z.string().min(1),
  instead: z.string().min(1),
  but: z.array(z.string().min(1)).default([]),
})
const shape = z.strictObject({
  unavoidable: z.array(z.string()),
  claims: z.array(entry),
  people: z.array(entry),
})

/** What must not be said of a treatment or of people, and the long words that its subject cannot do without. */
export type WordList = { unavoidable: string[]; avoid: z.infer<typeof entry>[] }

export type FoundWord = { word: string; instead: string }

/** Reads content/words-to-avoid of one language. @throws ContentFault naming the line that is malformed. */
export function wordsToAvoid(locale: Locale): WordList {
  const { unavoidable, claims, people } = readYaml(`words-to-avoid/${locale}.yaml`, shape)
  return { unavoidable, avoid: [...claims, ...people] }
}

/** The words of a text that are on the list, but for the passages in which they are right. */
export function findWordsToAvoid(text: string, { avoid }: Pick<WordList, 'avoid'>): FoundWord[] {
  return avoid.flatMap(({ words, instead, but }) => {
    const rest = but.reduce((left, passage) => left.replaceAll(passage, ''), text)
    const found = rest.matchAll(new RegExp(`(?<![\\p{L}\\d_-])(?:${words})(?![\\p{L}\\d_-])`, 'giu'))
    return Array.from(found, ([word]) => ({ word, instead }))
  })
}
