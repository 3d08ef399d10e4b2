import 'server-only'
import type { Nodes, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'

/** A directive on lines of its own: `:::name[label]` round other text, or `::name[label]`. */
export type BlockDirective = ContainerDirective | LeafDirective

/** The words in brackets behind a directive's name. */
export function labelOf(node: BlockDirective): string {
  return textOf(node.type === 'leafDirective' ? node : node.children.find(isLabel))
}

/** What stands between the two `:::`. */
export function insideOf(node: BlockDirective): RootContent[] {
  return node.type === 'leafDirective' ? [] : node.children.filter((child) => !isLabel(child))
}

/** True for the paragraph in which the parser keeps the label of a directive. */
export function isLabel(node: Nodes): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true
}
