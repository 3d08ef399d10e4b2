import { join } from 'node:path'
import { piecesIn } from '@/scripts/translations/pieces'

export const content = join(process.cwd(), 'content')

/** Each piece of text that both languages have, in English and in the other. */
export function pairs(locale: string): { name: string; english: string; other: string }[] {
  const others = piecesIn(content, locale)
  return [...piecesIn(content, 'en')].flatMap(([name, english]) => {
    const other = others.get(name)
    return other === undefined ? [] : [{ name, english, other }]
  })
}

/** What a pattern finds in a text, sorted, each as often as it stands there. */
export function found(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([all]) => all).toSorted()
}

/** What is in the first list more often than in the second. */
export function lacking(wanted: readonly string[], there: readonly string[]): string[] {
  const left = [...there]
  return wanted.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
