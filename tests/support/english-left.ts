import { join } from 'node:path'
import { piecesIn } from '@/scripts/translations/pieces'

const content = join(process.cwd(), 'content')

/** Sentences, or what is left of them beside the places to fill in, long enough to be nobody's name. */
function partsOf(text: string): string[] {
  return text
    .split(/\{\{?\w+\}?\}|\n/)
    .map((part) => plain(part).trim())
    .filter((part) => /\p{L}.*\s.*\p{L}/u.test(part) || part.length > 12)
}

/** As the eye sees it: without the marks of Markdown and with plain spaces. */
function plain(text: string): string {
  return text
    .replace(/\*\*|^[#>-]+ |^\d+\. |^ *-? *(label|text|title|summary|\w+Line|subject|lead): /gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
}

const english = new Set([...piecesIn(content, 'en').values()].flatMap(partsOf))
const spanish = new Set([...piecesIn(content, 'es').values()].flatMap(partsOf))

/**
 * Every sentence of the English site that stands in a text which should be Spanish.
 *
 * @param text what a person sees, without what is marked as English.
 */
export function englishLeft(text: string): string[] {
  const seen = plain(text)
  return [...english].filter((sentence) => !spanish.has(sentence) && seen.includes(sentence))
}
