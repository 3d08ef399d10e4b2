/**
 * The Flesch–Kincaid grade of a text: about the US school year in which it can be read. A warning light and no more:
 * it counts, and understands nothing.
 *
 * @param prose one sentence or more a line; a line without a full stop, such as a heading, counts as a sentence.
 * @param unavoidable words that the subject cannot do without, which are counted as short ones.
 */
export function readingGrade(prose: string, unavoidable: readonly string[] = []): number {
  const spared = new Set(unavoidable.map((word) => word.toLowerCase()))
  const sentences = prose
    .split(/[.!?]\s+|\n/)
    .map((sentence) => sentence.match(/[A-Za-z][A-Za-z’'-]*/g) ?? [])
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  if (words.length === 0) return 0
  const syllables = words.reduce(
    (sum, word) => sum + (spared.has(word.toLowerCase()) ? 2 : syllablesIn(word)),
    0,
  )
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
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
