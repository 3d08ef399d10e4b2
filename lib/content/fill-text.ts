import 'server-only'
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { isLabel } from './directive-parts'
import type { Fillings } from './fillings'

const placeholder = /(\{\{[^{}]*\}\})/

/** What goes as a whole when something in it is out of date; anything smaller takes the line around it along. */
const lines = new Set(['root', 'paragraph', 'heading', 'list', 'listItem', 'table', 'tableRow', 'blockquote'])
const isLine = ({ type }: Nodes) => lines.has(type) || type === 'containerDirective'

/**
 * Puts values in place of `{{names}}`, as text or as links. Where a value is out of date, the sentence, the point of
 * a list or the row of a table that holds it is taken out, and so is a list or a table of which nothing is left.
 *
 * @param unknown called with a name that stands for nothing, and the line it is on.
 */
export function fillTree(tree: Root, values: Fillings, unknown: (name: string, line: number) => never): void {
  const pieces = (node: Extract<Nodes, { type: 'text' }>) =>
    fillPieces(node.value, values, (name) => unknown(name, node.position?.start.line ?? 1))
  fillParent(tree, pieces)
}

/** The same for one sentence that is no Markdown: null when it is out of date. */
export function fillSentence(
  text: string,
  values: Fillings,
  unknown: (name: string) => never,
): string | null {
  return (
    fillPieces(text, values, unknown)
      ?.map((piece) => ('value' in piece ? piece.value : 'children' in piece ? textOfLink(piece) : ''))
      .join('') ?? null
  )
}

type Pieces = (node: Extract<Nodes, { type: 'text' }>) => PhrasingContent[] | null

/** @returns whether the node may stay. */
function fillParent(parent: Parents, pieces: Pieces): boolean {
  const before = parent.children.length
  let isCurrent = true
  parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'text') {
      const filled = pieces(child)
      isCurrent &&= filled !== null
      return filled ?? []
    }
    if (!('children' in child) || fillParent(child, pieces)) return [child]
    isCurrent &&= isLine(child)
    return []
  }) as typeof parent.children
  return isCurrent && (before === parent.children.length || !isHollow(parent))
}

/** A table without rows, a list without points, a box with nothing but its title. */
function isHollow({ type, children }: Parents): boolean {
  if (type === 'table') return children.length < 2
  return type !== 'root' && children.every(isLabel)
}

function fillPieces(text: string, values: Fillings, unknown: (name: string) => never) {
  const filled: PhrasingContent[] = []
  for (const part of text.split(placeholder).filter((piece) => piece !== '')) {
    if (!placeholder.test(part)) {
      filled.push({ type: 'text', value: part })
      continue
    }
    const name = part.slice(2, -2).trim()
    if (!Object.hasOwn(values, name)) unknown(name)
    const value = values[name]
    if (!value) return null
    const shown: PhrasingContent = { type: 'text', value: value.text }
    filled.push(value.url ? { type: 'link', url: value.url, children: [shown] } : shown)
  }
  return filled
}

function textOfLink({ children }: { children: PhrasingContent[] }): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('')
}
