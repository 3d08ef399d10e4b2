import 'server-only'
import type { Element, Root } from 'hast'
import { defaultSchema, type Options } from 'rehype-sanitize'
import { visit } from 'unist-util-visit'

/** The HTML that a page's text may become: what Markdown writes, and the marks that blocks.ts looks for. */
export const allowedHtml: Options = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'section'],
  protocols: { ...defaultSchema.protocols, href: ['https', 'mailto', 'tel'] },
  attributes: { ...defaultSchema.attributes, section: ['dataBlock', 'dataTitle', 'dataVisit'] },
}

/** Lets a wide table scroll on its own, by keyboard too, so that the page never scrolls sideways. */
export function scrollTables({ label }: { label: string }) {
  return (tree: Root) => {
    visit(tree, 'element', (table: Element, index, parent) => {
      if (table.tagName !== 'table' || !parent || index === undefined) return
      if (parent.type === 'element' && parent.properties.className) return
      for (const cell of headCells(table)) cell.properties.scope = 'col'
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['scroll'], role: 'group', tabIndex: 0, ariaLabel: label },
        children: [table],
      }
    })
  }
}

function headCells(table: Element): Element[] {
  const cells: Element[] = []
  visit(table, 'element', (element) => {
    if (element.tagName === 'th') cells.push(element)
  })
  return cells
}
