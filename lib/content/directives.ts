import 'server-only'
import type { Root } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { drawnVisits } from './visit-types'

type Directive = ContainerDirective | LeafDirective | TextDirective

const known =
  ':::emergency[title], :::note, :::steps, :::table[caption], :::checklist[title], :::of-100[caption], :::in-english and ::visit-timeline[caption]{visit="…"}'

/** What is wrong with a directive, or undefined. A lone `:word` in a sentence is no directive but plain text. */
export function directiveFault(node: Directive): string | undefined {
  if (node.type === 'textDirective')
    return isPlainText(node) ? undefined : `There is no directive :${node.name}.`
  const name = `${node.type === 'leafDirective' ? '::' : ':::'}${node.name}`
  switch (name) {
    case ':::emergency':
      if (!labelOf(node)) return 'The emergency card needs a title: :::emergency[Call 911 or 988 now if:]'
      return leadsAway(node)
        ? 'The emergency card must hold no link but tel:911 and tel:988: nothing leads away from it.'
        : unlinkedNumber(node)
    case ':::note':
    case ':::steps':
    case ':::in-english':
      return undefined
    case ':::table':
      return labelOf(node) ? undefined : 'A table needs a caption: :::table[What the trial found]'
    case ':::checklist':
      return labelOf(node) ? undefined : 'A checklist needs a title: :::checklist[What to bring]'
    case ':::of-100':
      return labelOf(node) && hundreds(node).every(({ count }) => count >= 0 && count <= 100)
        ? undefined
        : 'A figure of 100 people needs a caption and a list, each point a number from 0 to 100 and what it counts: - 55: people given ketamine'
    case '::visit-timeline': {
      const visits = Object.keys(drawnVisits())
      const visit = node.attributes?.visit ?? ''
      return visits.includes(visit) ? undefined : `There is no visit "${visit}". Known: ${visits.join(', ')}.`
    }
    default:
      return `There is no directive ${name}. Known: ${known}.`
  }
}

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
      node.children = node.children.filter((child) => !isLabel(child)) as typeof node.children
      if (node.type === 'leafDirective') node.children = []
    })
  }
}

function labelOf(node: ContainerDirective | LeafDirective): string {
  if (node.type === 'leafDirective') return textOf(node)
  return textOf(node.children.find(isLabel))
}

/** The points of a figure of 100 people; one that is malformed counts -1. */
function hundreds(node: Directive): { count: number }[] {
  const points =
    'children' in node ? node.children.flatMap((child) => (child.type === 'list' ? child.children : [])) : []
  const counts = points.map((point) => ({ count: Number(/^(\d{1,3}): \S/.exec(textOf(point))?.[1] ?? -1) }))
  return counts.length > 0 ? counts : [{ count: -1 }]
}

function isLabel(child: { type: string; data?: unknown }): boolean {
  return (child.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true
}

function isPlainText(node: TextDirective): boolean {
  return node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0
}

/** What is wrong with a point of an emergency card that names a number which cannot be pressed there. */
function unlinkedNumber(node: ContainerDirective | LeafDirective): string | undefined {
  const points =
    'children' in node ? node.children.flatMap((child) => (child.type === 'list' ? child.children : [])) : []
  for (const point of points) {
    const links: string[] = []
    visit(point, (inner) => {
      if (inner.type === 'link') links.push(inner.url)
    })
    const [number] =
      textOf(point)
        .match(/\b(911|988)\b/g)
        ?.filter((name) => !links.includes(`tel:${name}`)) ?? []
    if (number)
      return `The number ${number} must be a link in each point that names it: [${number}](tel:${number}).`
  }
  return undefined
}

/** True where there is a link to anything but help at once. */
function leadsAway(node: ContainerDirective | LeafDirective): boolean {
  let found = false
  visit(node, (inner) => {
    if (inner.type === 'linkReference') found = true
    if (inner.type === 'link' && !/^tel:(911|988)$/.test(inner.url)) found = true
  })
  return found
}
