import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the office alone reads, in English. */
const forTheOffice = ['desk', 'officeLetter']

/**
 * Every piece of text that patients read in one language, by its name: `messages/site.call`, `emails/reminder.md`,
 * `pages/articles/payment-plans.md`.
 */
export function piecesIn(content: string, locale: string): Map<string, string> {
  const messages = JSON.parse(readFileSync(join(content, 'messages', `${locale}.json`), 'utf8'))
  const forPatients = Object.entries(messages).filter(([part]) => !forTheOffice.includes(part))
  return new Map([
    ...forPatients.flatMap(([part, value]) => sentences(`messages/${part}`, value)),
    ...['emails', 'pages'].flatMap((kind) => files(join(content, kind, locale), kind)),
  ])
}

function sentences(name: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => sentences(`${name}.${key}`, inner))
}

function files(folder: string, kind: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted()
    .map((name) => [`${kind}/${name}`, readFileSync(join(folder, name), 'utf8')])
}
