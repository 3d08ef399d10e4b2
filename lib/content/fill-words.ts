import 'server-only'
import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Part } from './cut-sentences'
import { type Fillings, nothingCalled } from './fillings'

const placeholder = /\{\{([^{}]*)\}\}/

type Refuse = (sentence: string) => never

/**
 * Puts values in place of `{{names}}` in a sentence that is no Markdown.
 *
 * @param refuse called with what is wrong about a name that stands for nothing.
 * @returns null when something in it is out of date or unknown.
 */
export function fillSentence(text: string, values: Fillings, refuse: Refuse): string | null {
  const parts = fillWords(text, values, refuse)
  return parts.some(({ isGone }) => isGone) ? null : parts.map(({ words }) => words).join('')
}

/** A line of Markdown in its pieces, with values, as text or as links, in place of `{{names}}`. */
export function fillInline(
  nodes: readonly PhrasingContent[],
  values: Fillings,
  refuse: (sentence: string, line: number) => never,
): Part[] {
  return nodes.flatMap((node): Part | Part[] => {
    if (node.type === 'text') {
      return fillWords(node.value, values, (sentence) => refuse(sentence, node.position?.start.line ?? 1))
    }
    // What has no words of its own, such as a picture, is part of the sentence that it stands in.
    const shown = node.type === 'break' ? '\n' : textOf(node) || '_'
    if (!('children' in node)) return { node, words: shown, isGone: false }
    const inner = fillInline(node.children, values, refuse)
    node.children = inner.map((part) => part.node) as typeof node.children
    const words = inner.map((part) => part.words).join('') || shown
    return { node, words, isGone: inner.some(({ isGone }) => isGone) }
  })
}

/** The names that a text holds in braces. */
export function namesIn(text: string): string[] {
  return Array.from(text.matchAll(new RegExp(placeholder, 'g')), ([, name = '']) => name.trim())
}

function fillWords(text: string, values: Fillings, refuse: Refuse): Part[] {
  // Every other piece is a name.
  return text.split(placeholder).flatMap((piece, index): Part[] => {
    if (index % 2 === 1) return [fillName(piece.trim(), values, refuse)]
    return piece === '' ? [] : [{ node: { type: 'text', value: piece }, words: piece, isGone: false }]
  })
}

function fillName(name: string, values: Fillings, refuse: Refuse): Part {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  if (!value) return refuse(nothingCalled(name, values))
  const words = value.text ?? (value.isSentence ? 'Gone.' : 'gone')
  const shown: PhrasingContent = { type: 'text', value: words }
  const node: PhrasingContent = value.url ? { type: 'link', url: value.url, children: [shown] } : shown
  return { node, words, isGone: value.text === null }
}
