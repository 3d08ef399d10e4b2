import 'server-only'
import type { Element, ElementContent, Properties, Root } from 'hast'
import { defaultSchema, type Options } from 'rehype-sanitize'
import rehypeSlug from 'rehype-slug'
import { visit } from 'unist-util-visit'

/** The HTML that a page's text may become: what Markdown writes, and the marks that blocks.ts looks for. */
export const allowedHtml: Options = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'section'],
  protocols: { ...defaultSchema.protocols, href: ['https', 'mailto', 'tel'] },
  attributes: { ...defaultSchema.attributes, section: ['dataBlock', 'dataTitle', 'dataVisit'] },
}

/** The ids of what stands around the text: <main>, and the list of sources. */
const taken = ['content', 'sources']

/** Gives each heading an id, made of its words, that nothing else on the page has. */
export function nameHeadings() {
  const giveIds = rehypeSlug()
  return (tree: Root) => {
    // It numbers what it meets again: headings that stand there only meanwhile keep the taken ids from the others.
    tree.children.unshift(...taken.map((id) => element('h2', {}, [{ type: 'text', value: id }])))
    giveIds(tree)
    tree.children.splice(0, taken.length)
  }
}

/**
 * Gives each table its caption, and lets a wide one scroll on its own, by keyboard too, so that the page never scrolls
 * sideways. The first cell of a row is its head.
 *
 * @param label what a screen reader says after the caption of what can be scrolled.
 */
export function captionTables({ label }: { label: string }) {
  return (tree: Root) => {
    visit(tree, 'element', (box: Element) => {
      if (box.properties.dataBlock !== 'table') return
      const caption = String(box.properties.dataTitle)
      const tables = all(box, 'table')
      for (const table of tables) {
        for (const cell of all(table, 'th')) cell.properties.scope = 'col'
        for (const row of all(table, 'tbody').flatMap((body) => all(body, 'tr'))) headRow(row)
        table.children.unshift(element('caption', {}, [{ type: 'text', value: caption }]))
      }
      box.tagName = 'div'
      box.properties = {
        className: ['scroll'],
        role: 'group',
        tabIndex: 0,
        ariaLabel: `${caption}. ${label}`,
      }
      box.children = tables
    })
  }
}

function headRow(row: Element): void {
  const first = all(row, 'td')[0]
  if (!first) return
  first.tagName = 'th'
  first.properties.scope = 'row'
}

function all(inside: Element, tagName: string): Element[] {
  const found: Element[] = []
  visit(inside, 'element', (element) => {
    if (element.tagName === tagName) found.push(element)
  })
  return found
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}
