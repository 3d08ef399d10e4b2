import 'server-only'
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { directiveFault } from './directive-fault'
import { ContentFault } from './fault'

export type InnerLink = { url: string; line: number }

type Place = { file: string; bodyLine: number }

/** American telephone numbers, as they are written for people. */
const telephone = /\(\d{3}\) \d{3}-\d{4}|\b1-\d{3}-[A-Z\d]{3}-\d{4}|\b1-800-FDA-\d{4}/

const addresses = /^(https:\/\/|tel:\+?[\d-]+$|mailto:[^\s@]+@[^\s@]+$|\/(?!\/)|#)/

/**
 * Refuses what a page must not hold.
 *
 * @throws ContentFault with the line and what to do instead: raw HTML, an unknown directive, an address that is
 *   not https, tel, mailto or a page of this site, a picture, a footnote, a box to tick, a heading out of order.
 * @returns the links to other pages of the site, which check-links.ts follows once every page is read.
 */
export function checkMarkdown(tree: Root, { file, bodyLine }: Place): InnerLink[] {
  const links: InnerLink[] = []
  let depth = 1
  visit(tree, (node, _, parent) => {
    const sentence = node.type === 'heading' ? headingFault(node.depth, depth) : faultOf(node, parent?.type)
    const line = bodyLine - 1 + (node.position?.start.line ?? 1)
    if (sentence) throw new ContentFault(file, line, sentence)
    if (node.type === 'heading') depth = node.depth
    if ((node.type === 'link' || node.type === 'definition') && /^[/#]/.test(node.url)) {
      links.push({ url: node.url, line })
    }
  })
  return links
}

function faultOf(node: Nodes, inside?: string): string | undefined {
  switch (node.type) {
    case 'html':
      return `Raw HTML is not allowed here (${short(node.value)}). Write it in Markdown.`
    case 'link':
    case 'definition':
      return addresses.test(node.url)
        ? undefined
        : `The link goes to "${short(node.url)}". A link starts with https://, tel:, mailto:, # or a / of this site.`
    case 'image':
    case 'imageReference':
      return 'A picture cannot stand in the text yet. Leave it out.'
    case 'footnoteReference':
    case 'footnoteDefinition':
      return 'A footnote has no place on a page. Put the remark into the text, and a source into the sources above.'
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? 'A point with [ ] cannot be ticked. Take the [ ] away, and put the list between :::checklist[Its title] and :::.'
        : undefined
    case 'table':
      return inside === 'containerDirective'
        ? undefined
        : 'A table needs a caption. Put it between :::table[Its caption] and :::.'
    case 'text':
      return inside !== 'link' && telephone.test(node.value)
        ? `The number ${telephone.exec(node.value)?.[0]} must be a link: {{phone}}, or [number](tel:+1number).`
        : undefined
    case 'containerDirective':
    case 'leafDirective':
      if (inside !== 'root')
        return `A directive such as ${node.name} must stand on its own, not inside a list or a quote.`
      return directiveFault(node)
    case 'textDirective':
      return directiveFault(node)
    default:
      return undefined
  }
}

function headingFault(depth: number, before: number): string | undefined {
  if (depth === 1) return 'The title is the only heading of its size. Begin headings in the text with ##.'
  if (depth > before + 1)
    return `A heading with ${'#'.repeat(depth)} cannot follow one with ${'#'.repeat(before)}.`
  return undefined
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
