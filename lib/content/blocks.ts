import 'server-only'
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

/** A piece of a page's text: safe HTML, or something that is drawn. */
export type Block =
  | { kind: 'html'; html: string }
  | { kind: 'emergency'; title: string; html: string }
  | { kind: 'note'; title: string; html: string }
  | { kind: 'steps'; html: string }
  | { kind: 'checklist'; title: string; points: ChecklistPoint[] }
  | { kind: 'of-100'; title: string; rows: { count: number; label: string }[] }
  | { kind: 'visit-timeline'; visit: string; caption: string }

/** What can be ticked, and what is worth knowing once it is. */
export type ChecklistPoint = { label: string; why: string }

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
    case 'steps':
      return { kind: 'steps', html: write(children) }
    case 'checklist':
      return { kind: 'checklist', title, points: pointsOf(children).map(checklistPoint) }
    case 'of-100':
      return { kind: 'of-100', title, rows: pointsOf(children).map(rowOf) }
    case 'visit-timeline':
      return { kind: 'visit-timeline', visit: String(properties.dataVisit), caption: title }
    default:
      return undefined
  }
}

/** The points of the one list that directive-fault.ts has asked for. */
function pointsOf(children: ElementContent[]): Element[] {
  return elements(children).flatMap((list) => elements(list.children))
}

/** A point's first line to tick, and what follows it. */
function checklistPoint(point: Element): ChecklistPoint {
  const parts = elements(point.children)
  const [first, ...rest] = parts.some(({ tagName }) => tagName === 'p') ? parts : [point]
  return { label: write(first?.children ?? []), why: write(rest) }
}

/** `55: people given ketamine`, which directive-fault.ts has checked. */
function rowOf(point: Element): { count: number; label: string } {
  const [count = '', ...label] = textOf(point).trim().split(': ')
  return { count: Number(count), label: label.join(': ') }
}

function elements(nodes: readonly RootContent[]): Element[] {
  return nodes.filter((node) => node.type === 'element')
}

function write(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children }).trim()
}
