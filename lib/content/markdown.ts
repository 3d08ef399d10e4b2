import 'server-only'
import { toString as textOf } from 'hast-util-to-string'
import type { Root as Markdown } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { type Block, blocksOf, type Heading, headingsOf } from './blocks'
import { checkMarkdown, type InnerLink } from './check-markdown'
import { ContentFault } from './fault'
import { fillTree } from './fill-text'
import type { Fillings } from './fillings'
import { nameDirectives } from './name-directives'
import { allowedHtml, captionTables, nameHeadings } from './prepare-html'
import { proseOf, visitOwnWords } from './prose'
import { type Question, questionsOf } from './questions'
import { refusePrices } from './refuse-prices'

/** A page's text, ready to be shown; `prose` is its sentences, one a line, for those who check words. */
export type Body = {
  blocks: Block[]
  headings: Heading[]
  links: InnerLink[]
  questions: Question[]
  words: number
  prose: string
}

type Place = { file: string; bodyLine: number }

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkDirective)

/**
 * Turns Markdown into pieces of safe HTML.
 *
 * @param place the file and the line where its text begins, for faults.
 * @param tableLabel what a screen reader calls a table that can be scrolled.
 * @param values what stands for `{{names}}`.
 * @throws ContentFault when the text holds what a page must not hold.
 */
export function readMarkdown(text: string, place: Place, tableLabel: string, values: Fillings): Body {
  const parsed = reader.parse(text) as Markdown
  visitOwnWords(parsed, (words, line) => refusePrices(place.file, place.bodyLine - 1 + line, words))
  fillTree(parsed, values, (sentence, line) => {
    throw new ContentFault(place.file, place.bodyLine - 1 + line, sentence)
  })
  const links = checkMarkdown(parsed, place)
  const prose = proseOf(parsed)
  const tree = unified()
    .use(nameDirectives)
    .use(remarkRehype)
    .use(rehypeSanitize, allowedHtml)
    .use(nameHeadings)
    .use(captionTables, { label: tableLabel })
    .runSync(parsed, text)
  const words = textOf(tree).split(/\s+/).length
  return {
    blocks: blocksOf(tree),
    headings: headingsOf(tree),
    links,
    questions: questionsOf(tree),
    words,
    prose,
  }
}
