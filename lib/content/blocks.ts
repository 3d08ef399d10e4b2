import 'server-only'
import type { Element, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

/** A piece of a page's text: safe HTML, or something that is drawn. */
export type Block =
  | { kind: 'html'; html: string }
  | { kind: 'emergency'; title: string; html: string }
  | { kind: 'note'; title: string; html: string }
  | { kind: 'visit-timeline'; visit: string; caption: string }

export type Heading = { id: string; text: string }

const writer = unified().use(rehypeStringify)

/** Cuts a tree where something drawn stands in it. */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = []
  let plain: RootContent[] = []
  const close = () => {
    const html = write(plain)
    if (html.trim() !== '') blocks.push({ kind: 'html', html })
    plain = []
  }
  for (const node of tree.children) {
    const drawn = node.type === 'element' ? drawnBlock(node) : undefined
    if (!drawn) plain.push(node)
    else {
      close()
      blocks.push(drawn)
    }
  }
  close()
  return blocks
}

/** The headings that a contents list shows. */
export function headingsOf(tree: Root): Heading[] {
  return tree.children.flatMap((node) =>
    node.type === 'element' && node.tagName === 'h2'
      ? [{ id: String(node.properties.id), text: textOf(node) }]
      : [],
  )
}

function drawnBlock({ properties, children }: Element): Block | undefined {
  const title = String(properties.dataTitle ?? '')
  switch (properties.dataBlock) {
    case 'emergency':
    case 'note':
      return { kind: properties.dataBlock, title, html: write(children) }
    case 'visit-timeline':
      return { kind: 'visit-timeline', visit: String(properties.dataVisit), caption: title }
    default:
      return undefined
  }
}

function write(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children }).trim()
}
