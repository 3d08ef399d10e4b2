import 'server-only'
import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { type BlockDirective, insideOf } from './directive-parts'

/** What is wrong with the text of an emergency card, or undefined. The card itself links what its title names. */
export function emergencyFault(node: BlockDirective): string | undefined {
  if (leadsAway(node))
    return 'The emergency card must hold no link but tel:911 and tel:988: nothing leads away from it.'
  const number = insideOf(node)
    .flatMap((part) => (part.type === 'list' ? part.children : part))
    .flatMap(unlinkedNumbers)[0]
  return number
    ? `The number ${number} must be a link in each point or paragraph that names it: [${number}](tel:${number}).`
    : undefined
}

/** True where there is a link to anything but help at once. */
function leadsAway(node: BlockDirective): boolean {
  return linksIn(node).some((url) => !/^tel:(911|988)$/.test(url))
}

/** The numbers for help that a point or a paragraph names and that cannot be pressed there. */
function unlinkedNumbers(part: Nodes): string[] {
  const links = linksIn(part)
  return (textOf(part).match(/\b(911|988)\b/g) ?? []).filter((number) => !links.includes(`tel:${number}`))
}

/** Where the links lead; one whose address stands elsewhere on the page leads nowhere known. */
function linksIn(part: Nodes): string[] {
  const links: string[] = []
  visit(part, (node) => {
    if (node.type === 'link') links.push(node.url)
    if (node.type === 'linkReference') links.push('')
  })
  return links
}
