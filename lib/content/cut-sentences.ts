import 'server-only'
import type { PhrasingContent } from 'mdast'

/** A piece of a line with the words that a reader meets in it; `isGone` when it holds something that is out of date. */
export type Part = { node: PhrasingContent; words: string; isGone: boolean }

/** Where a new sentence begins. A stop behind one letter or a title, as in `U.S.` and `Dr.`, may end none. */
const sentenceStart =
  /(?<=(?<!(?<!\p{L})(?:\p{L}|Dra?|Mrs?|Ms|Sra?|St|Inc|UU))[.!?…]["”’»)]*\s+)(?=["“‘«(¿¡]*\p{Lu})/gu

/**
 * A line without the sentences that hold something which is out of date. What is stressed or linked is never cut: a
 * sentence that begins or ends within it leaves together with its neighbour.
 */
export function currentSentences(parts: readonly Part[]): PhrasingContent[] {
  if (!parts.some(({ isGone }) => isGone)) return parts.map(({ node }) => node)
  const kept = sentencesOf(parts)
    .filter((sentence) => !sentence.some(({ isGone }) => isGone))
    .flatMap((sentence) => sentence.map(({ node }) => node))
  const last = kept.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return kept
}

function sentencesOf(parts: readonly Part[]): Part[][] {
  const line = parts.map(({ words }) => words).join('')
  const starts = new Set(Array.from(line.matchAll(sentenceStart), ({ index }) => index))
  const sentences: Part[][] = [[]]
  let at = 0
  for (const part of parts) {
    for (const piece of piecesOf(part, at, starts)) {
      if (starts.has(at)) sentences.push([])
      sentences.at(-1)?.push(piece)
      at += piece.words.length
    }
  }
  return sentences
}

/** A text cut where sentences begin in it; anything else whole. */
function piecesOf(part: Part, at: number, starts: ReadonlySet<number>): Part[] {
  const { node, words, isGone } = part
  if (node.type !== 'text') return [part]
  const cuts = [0, ...[...starts].map((start) => start - at).filter((cut) => cut > 0 && cut < words.length)]
  return cuts.map((cut, index) => {
    const value = words.slice(cut, cuts[index + 1])
    return { node: { type: 'text', value }, words: value, isGone }
  })
}
