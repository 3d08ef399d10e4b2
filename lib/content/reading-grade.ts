import type { Locale } from '@/lib/locale'

/**
 * About the school year in which a text can be read: Flesch and Kincaid's sum for English, Crawford's (1989) for
 * Spanish. A warning light and no more: it counts, and understands nothing.
 *
 * @param prose one sentence or more a line; a line without a full stop, such as a heading, counts as a sentence.
 * @param unavoidable words that the subject cannot do without, which are counted as short ones.
 */
export function readingGrade(
  prose: string,
  unavoidable: readonly string[] = [],
  locale: Locale = 'en',
): number {
  const spared = new Set(unavoidable.map((word) => word.toLowerCase()))
  const sentences = prose
    .split(/[.!?]\s+|\n/)
    .map((sentence) => sentence.match(/\p{L}[\p{L}’'-]*/gu) ?? [])
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  if (words.length === 0) return 0
  const heard = words.reduce(
    (sum, word) => sum + (spared.has(word.toLowerCase()) ? 2 : syllables[locale](word)),
    0,
  )
  const [perSentence, perWord] = [words.length / sentences.length, heard / words.length]
  return locale === 'es'
    ? Math.max(0, 4.9 * perWord - 20.5 / perSentence - 3.407)
    : 0.39 * perSentence + 11.8 * perWord - 15.59
}

const syllables: Record<Locale, (word: string) => number> = { en: syllablesIn, es: spanishSyllablesIn }

/** Two strong vowels are two syllables, and so is a weak one with an accent beside a strong one: le-er, dí-a. */
export function spanishSyllablesIn(word: string): number {
  return Math.max(1, word.toLowerCase().match(/[iuüy]?[aeoáéó][iuüy]?|[íú]|[iuüy]+/g)?.length ?? 1)
}

/** Groups of vowels, less those that are not heard. Right for most English words, near for the rest. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const heard = letters
    .replace(/(?:[^laeiouysxzcgh]es|[^dt]ed|[^laeiouy]e)$/, (end) => end[0] ?? '')
    .replace(/^y/, '')
  return Math.max(1, heard.match(/[aeiouy]+/g)?.length ?? 1)
}
