import 'server-only'
import type { Element, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** A heading that asks, and the plain words beneath it up to the next heading. */
export type Question = { question: string; answer: string }

const blocks = new Set(['p', 'li', 'td', 'th', 'caption', 'h4'])
const heading = /^h[1-3]$/

/**
 * The questions that a page's headings ask, with their answers; a heading that ends without a question mark is none.
 */
export function questionsOf(tree: Root): Question[] {
  const found: Question[] = []
  let answers: RootContent[] | null = null
  const close = () => {
    const last = found.at(-1)
    if (last && answers) last.answer = plain(answers)
  }
  for (const node of tree.children) {
    if (node.type === 'element' && heading.test(node.tagName)) {
      close()
      const question = textOf(node).trim()
      answers = question.endsWith('?') ? [] : null
      if (answers) found.push({ question, answer: '' })
    } else answers?.push(node)
  }
  close()
  return found.filter(({ answer }) => answer !== '')
}

/** Paragraphs, points and cells as sentences one after the other. */
function plain(nodes: readonly RootContent[]): string {
  return nodes.flatMap(pieces).join(' ').replace(/\s+/g, ' ').trim()
}

function pieces(node: RootContent): string[] {
  if (node.type !== 'element') return []
  const { tagName, children }: Element = node
  if (!blocks.has(tagName)) return children.flatMap(pieces)
  const words = textOf({ ...node, children: withoutWayOn(children) }).trim()
  // What is left of “More: ” and a link.
  return words === '' || words.endsWith(':') ? [] : [words]
}

/** A paragraph without the link behind its last sentence, which leads on and answers nothing. */
function withoutWayOn(children: Element['children']): Element['children'] {
  const last = children.at(-1)
  if (last?.type !== 'element' || last.tagName !== 'a') return children
  const before = children.slice(0, -1)
  return /[.:?!)]\s+$/.test(before.map(textOfPart).join('')) ? before : children
}

function textOfPart(part: Element['children'][number]): string {
  return part.type === 'text' || part.type === 'element' ? textOf(part) : ''
}
