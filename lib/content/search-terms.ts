/** How many letters of what was typed are read. */
export const longestQuery = 100

/** Letters without accents and capitals, so that “inyeccion” finds “inyección”; ñ too, which many keyboards lack. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** What is searched for: one line of at most `longestQuery` letters. */
export function cleanQuery(typed: string | readonly string[] | undefined): string {
  const text = (typeof typed === 'string' ? typed : typed?.[0]) ?? ''
  const line = text
    .slice(0, longestQuery * 4)
    .toWellFormed()
    .normalize('NFC')
  const shown = line.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return [...shown].slice(0, longestQuery).join('').trim()
}

/** A text as its words, folded; what joins two words, such as the hyphen of “off-label”, parts them. */
export function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The other ways to say what a query says, from lists of words that mean the same. */
export function otherWords(query: string, meanings: readonly (readonly string[])[]): string[] {
  const spoken = ` ${wordsOf(query).join(' ')} `
  const isSpoken = (words: string) => spoken.includes(` ${wordsOf(words).join(' ')} `)
  return meanings
    .filter((words) => words.some(isSpoken))
    .flatMap((words) => words.filter((one) => !isSpoken(one)))
}

/** How many letters of a word may be wrong: none of a short one, or “pill” would find “bill”. */
export function allowedTypos(word: string): number {
  if (/\d/.test(word) || word.length < 5) return 0
  return word.length < 8 ? 1 : 2
}
