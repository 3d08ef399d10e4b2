import 'server-only'
import { toString as textOf } from 'hast-util-to-string'
import rehypeSanitize from 'rehype-sanitize'
import rehypeSlug from 'rehype-slug'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { type Block, blocksOf, type Heading, headingsOf } from './blocks'
import { checkMarkdown, type InnerLink } from './check-markdown'
import { nameDirectives } from './directives'
import { allowedHtml, scrollTables } from './prepare-html'

/** A page's text, ready to be shown. */
export type Body = { blocks: Block[]; headings: Heading[]; links: InnerLink[]; words: number }

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkDirective)

/**
 * Turns Markdown into pieces of safe HTML.
 *
 * @param place the file and the line where its text begins, for faults.
 * @param tableLabel what a screen reader calls a table that can be scrolled.
 * @throws ContentFault when the text holds what a page must not hold.
 */
export function readMarkdown(
  text: string,
  place: { file: string; bodyLine: number },
  tableLabel: string,
): Body {
  const parsed = reader.parse(text)
  const links = checkMarkdown(parsed, place)
  const tree = unified()
    .use(nameDirectives)
    .use(remarkRehype)
    .use(rehypeSanitize, allowedHtml)
    .use(rehypeSlug)
    .use(scrollTables, { label: tableLabel })
    .runSync(parsed, text)
  const words = textOf(tree).split(/\s+/).length
  return { blocks: blocksOf(tree), headings: headingsOf(tree), links, words }
}
