import 'server-only'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { insideOf, labelOf } from './directive-parts'

/** Turns directives into elements that blocks.ts knows again, and what only looks like one back into its text. */
export function nameDirectives() {
  return (tree: Root, source: { toString(): string }) => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'textDirective' && parent && index !== undefined) {
        const { start, end } = node.position ?? {}
        const value = String(source).slice(start?.offset, end?.offset)
        parent.children[index] = { type: 'text', value }
      }
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return
      const title = labelOf(node)
      // Words that the law wants in English on a page in another language: only what speaks them must know.
      const isEnglish = node.name === 'in-english'
      node.data = {
        hName: isEnglish ? 'div' : 'section',
        hProperties: isEnglish
          ? { lang: 'en' }
          : { dataBlock: node.name, dataTitle: title, dataVisit: node.attributes?.visit },
      }
      node.children = insideOf(node) as typeof node.children
    })
  }
}
