import 'server-only'
import { folded } from './search-terms'

/** A piece of a sentence; `isMatch` where it is what was looked for. */
export type ExcerptPart = { text: string; isMatch: boolean }

const longest = 180
const shortest = 40
const word = /[\p{L}\p{M}\p{N}]+/gu

/**
 * The line of a page that holds most of the words, with these marked; the first line when none does.
 *
 * @param words folded, as in the index.
 * @param typed those of them that were typed so; they count double.
 */
export function cutExcerpt(
  lines: readonly string[],
  words: ReadonlySet<string>,
  typed: ReadonlySet<string>,
): ExcerptPart[] {
  const worth = (line: string) => {
    const held = new Set((line.match(word) ?? []).map(folded).filter((one) => words.has(one)))
    const asTyped = [...held].filter((one) => typed.has(one)).length
    return held.size === 0 ? 0 : 2 * (held.size + asTyped) + (isSentence(line) ? 1 : 0)
  }
  const best = lines.reduce((kept, line) => (worth(line) > worth(kept) ? line : kept), lines[0] ?? '')
  return marked(shortened(best, words), words)
}

/** True for what tells something by itself, as a heading, a cell of a table and the words before a list do not. */
function isSentence(line: string): boolean {
  return line.length > shortest && /[.?!][”"»)]*$/.test(line)
}

/** A long line from a little before the first word that matters, cut between words. */
function shortened(line: string, words: ReadonlySet<string>): string {
  if (line.length <= longest) return line
  const first = [...line.matchAll(word)].find(([one]) => words.has(folded(one)))?.index ?? 0
  const from = first < longest * 0.7 ? 0 : line.indexOf(' ', first - longest / 3) + 1
  const part = line.slice(from, from + longest)
  const whole = from + longest >= line.length ? part : `${part.replace(/\s+\S*$/, '')} …`
  return from === 0 ? whole : `… ${whole}`
}

function marked(line: string, words: ReadonlySet<string>): ExcerptPart[] {
  const parts: ExcerptPart[] = []
  for (const text of line.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    const isMatch = words.has(folded(text))
    const last = parts.at(-1)
    if (last?.isMatch === isMatch) last.text += text
    else if (text !== '') parts.push({ text, isMatch })
  }
  return parts
}
