import 'server-only'
import type { Nodes, Parents, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { currentSentences, type Part } from './cut-sentences'
import { isLabel } from './directive-parts'
import { fillInline, namesIn } from './fill-words'
import type { Fillings } from './fillings'

type Filling = { values: Fillings; refuse: (sentence: string, line: number) => never }
type Line = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' | 'leafDirective' }>

/**
 * Puts values in place of `{{names}}`, as text or as links. Where a value is out of date or unknown, the sentence of a
 * paragraph that holds it is taken out, and the point of a list, the row of a table or the heading as a whole; so is
 * whatever is then left empty.
 *
 * @param refuse called with what is wrong: a name that stands for nothing, or that must not stand in a title.
 */
export function fillTree(tree: Root, values: Fillings, refuse: Filling['refuse']): void {
  fillNode(tree, { values, refuse })
}

/** @returns whether the node stays. */
function fillNode(node: Nodes, filling: Filling): boolean {
  switch (node.type) {
    case 'paragraph':
      if (isLabel(node)) refuseDated(node, filling)
      node.children = currentSentences(partsOf(node, filling))
      return node.children.length > 0
    case 'leafDirective':
      refuseDated(node, filling)
      return staysWhole(node, filling)
    case 'heading':
    case 'tableRow':
      return staysWhole(node, filling)
    // The first lines of a point and the heads of a table are what the rest belongs to.
    case 'listItem':
    case 'table':
      return staysWhole(node.children[0], filling) && staysInPart(node, filling)
    default:
      return !('children' in node) || staysInPart(node, filling)
  }
}

/** Fills what leaves with anything in it. */
function staysWhole(node: Nodes | undefined, filling: Filling): boolean {
  switch (node?.type) {
    case 'tableRow':
      return node.children.map((cell) => staysWhole(cell, filling)).every(Boolean)
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'leafDirective': {
      const parts = partsOf(node, filling)
      node.children = parts.map((part) => part.node)
      return parts.every(({ isGone }) => !isGone)
    }
    default:
      return true
  }
}

/** Fills what loses single parts, and leaves once they were all that it had. */
function staysInPart(parent: Parents, filling: Filling): boolean {
  const kept = (parent.children as Nodes[]).filter((child) => fillNode(child, filling))
  const isSame = kept.length === parent.children.length
  parent.children = kept as typeof parent.children
  return isSame || !isHollow(parent)
}

/** A table without rows, a list without points, a box with nothing but its title. */
function isHollow({ type, children }: Parents): boolean {
  return type === 'table' ? children.length < 2 : children.every(isLabel)
}

function partsOf({ children }: Line, { values, refuse }: Filling): Part[] {
  return fillInline(children, values, refuse)
}

/** A box or a drawing cannot lose its title or caption one day. */
function refuseDated(label: Nodes, { values, refuse }: Filling): void {
  const dated = namesIn(textOf(label)).find((name) => values[name]?.isDated || values[name]?.text === null)
  if (!dated) return
  const sentence = `{{${dated}}} cannot stand in a title or a caption, which must stay when it is out of date. Put it into a sentence, a point or a row.`
  refuse(sentence, label.position?.start.line ?? 1)
}
