import 'server-only'
import type { Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

const pieces = new Set(['paragraph', 'heading', 'tableCell', 'leafDirective'])

/** The text of a page without its marks: one paragraph, heading, point, cell or caption a line. */
export function proseOf(tree: Root): string {
  const lines: string[] = []
  visitOwnWords(tree, (words) => lines.push(words))
  return lines.join('\n')
}

/** Meets each paragraph, heading, point, cell and caption, but no quote: those words are others', such as the law's. */
export function visitOwnWords(node: Nodes, meet: (words: string, line: number) => void): void {
  if (node.type === 'blockquote') return
  if (pieces.has(node.type)) meet(textOf(node).replace(/\s+/g, ' '), node.position?.start.line ?? 1)
  else if ('children' in node) for (const child of node.children) visitOwnWords(child, meet)
}
