import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { OfficePart } from '@/lib/content/messages'

// `satisfies` makes the compiler name a part that is missing here.
const forTheOffice = {
  act: true,
  closures: true,
  contentCheck: true,
  contentNew: true,
  desk: true,
  look: true,
  officeLetter: true,
} satisfies Record<OfficePart, true>

/**
 * Every piece of text that patients read in one language, by its name: `messages/site.call`, `emails/reminder.md`,
 * `pages/articles/payment-plans.md`, `facts/medi-cal`.
 */
export function piecesIn(content: string, locale: string): Map<string, string> {
  const messages = JSON.parse(readFileSync(join(content, 'messages', `${locale}.json`), 'utf8'))
  const forPatients = Object.entries(messages).filter(([part]) => !Object.hasOwn(forTheOffice, part))
  return new Map([
    ...forPatients.flatMap(([part, value]) => sentences(`messages/${part}`, value)),
    ...['emails', 'pages'].flatMap((kind) => files(join(content, kind, locale), kind)),
    ...facts(join(content, 'facts/prices.yaml'), locale),
  ])
}

function facts(file: string, locale: string): [string, string][] {
  if (!existsSync(file)) return []
  const { facts }: { facts: Record<string, Record<string, string>> } = parse(readFileSync(file, 'utf8'))
  return Object.entries(facts).flatMap(([name, { [locale]: says }]) =>
    says ? [[`facts/${name}`, says]] : [],
  )
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
