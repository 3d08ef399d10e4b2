import 'server-only'
import type { Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** Words of ours; what stands in a quote was written by others, such as the law. */
const pieces = new Set(['paragraph', 'heading', 'tableCell'])

/** The text of a page without its marks: one paragraph, heading, point or cell a line. */
export function proseOf(tree: Root): string {
  const lines: string[] = []
  collect(tree, lines)
  return lines.join('\n')
}

function collect(node: Nodes, lines: string[]): void {
  if (node.type === 'blockquote') return
  if (pieces.has(node.type)) lines.push(textOf(node).replace(/\s+/g, ' '))
  else if ('children' in node) for (const child of node.children) collect(child, lines)
}
