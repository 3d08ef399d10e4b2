import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { matter } from 'vfile-matter'
import { env } from '@/lib/env'
import { escapeHtml } from './escape-html'

type Values = Readonly<Record<string, string>>
type Letter = { words: Record<string, string>; template: string }

const placeholder = /\{\{(\w+)\}\}/g
const cached = new Map<string, Letter>()

/**
 * Reads content/emails/<path>.md.
 *
 * @returns its front matter (subject and other single sentences) and its body, with placeholders unfilled.
 */
export function letterWords(path: string): Letter {
  const known = cached.get(path)
  if (known) return known
  const file = new VFile(readFileSync(join(process.cwd(), 'content/emails', `${path}.md`), 'utf8'))
  matter(file, { strip: true, yaml: { schema: 'core' } })
  const letter = { words: file.data.matter as Record<string, string>, template: String(file).trim() }
  cached.set(path, letter)
  return letter
}

/** Puts values into one sentence. @throws when a value is missing: a letter must not go out with a hole in it. */
export function fillLine(sentence: string, values: Values): string {
  return sentence.replace(placeholder, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`The letter wants a value for ${name}.`)
    return value
  })
}

/**
 * Puts the single sentences of a letter into its body, with their Markdown and their own placeholders still in them.
 * Those whose value is empty stay away.
 */
export function withSentences({ words, template }: Letter, values: Values): string {
  return template.replace(placeholder, (piece, name: string) =>
    Object.hasOwn(words, name) && values[name] ? (words[name] ?? piece) : piece,
  )
}

/**
 * The plain-text part, enough alone. A line that held only empty values is left out; behind a value that leads to a
 * page of our own stands its address.
 */
export function letterText(template: string, values: Values): string {
  const plain = withoutEmptyLines(template, values).replaceAll('**', '').replace(/^#+ /gm, '')
  return fillLine(
    plain,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, spelt(name, value, values)])),
  )
}

function spelt(name: string, value: string, values: Values): string {
  const link = values[`${name}Link`]
  return value && link && isOwn(link) ? `${value}:\n${link}` : value
}

function isOwn(address: string): boolean {
  return address.startsWith(`${env().APP_URL}/`)
}

const drawn = new Map<string, string>()

/**
 * The HTML part's body. Values go in after the Markdown has become HTML, so that no name can become a link or a
 * heading; a value that is an address of our own site becomes a link.
 */
export function letterHtml(template: string, values: Values): string {
  const lines = withoutEmptyLines(template, values)
  let html = drawn.get(lines)
  if (html === undefined) {
    html = String(unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).processSync(lines))
    drawn.set(lines, html)
  }
  return html.replace(placeholder, (piece) => inline(piece, values))
}

function withoutEmptyLines(template: string, values: Values): string {
  return template
    .split('\n')
    .filter(
      (line) =>
        !/\{\{\w+\}\}/.test(line) ||
        fillLine(line, values)
          .replace(/^[-*]\s*/, '')
          .trim() !== '',
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/**
 * Text, or a link: to a page of our own, or where the values name an address for a placeholder, as `phoneLink` does.
 */
function inline(piece: string, values: Values): string {
  const value = fillLine(piece, values)
  const named = values[`${piece.slice(2, -2)}Link`]
  const url = isOwn(value) ? value : named
  const text = escapeHtml(value)
  if (!url || !value) return text
  // What leads to a page of our own under a name of its own is a button.
  const look = named && isOwn(named) ? ' class="act"' : ''
  return `<a href="${escapeHtml(url)}"${look}>${text}</a>`
}
