import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultLocale, type Locale } from '@/lib/locale'
import { piecesIn } from './pieces'

type Records = Record<string, Record<string, string>>

/** What is wrong with the translation of a language, each piece by its name. */
export type Behind = {
  /** English has it, the language does not; drafts are not counted. */
  missing: string[]
  /** The English text is no longer the one that was translated. */
  older: string[]
  /** The language has it, English does not. */
  leftOver: string[]
}

const fileIn = (content: string) => join(content, 'translations.json')

/** A mark of an English text, the same in every clone and on every system. */
function mark(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n').trim()).digest('hex').slice(0, 12)
}

/**
 * Compares a language with the English texts of today. `content/translations.json` says which ones it was made from.
 */
export function behind(content: string, locale: Locale): Behind {
  const english = piecesIn(content, defaultLocale)
  const translated = piecesIn(content, locale)
  const known = read(content)[locale] ?? {}
  const names = [...english.keys()]
  return {
    missing: names.filter((name) => !translated.has(name) && !isDraft(english.get(name) ?? '')),
    older: names.filter((name) => translated.has(name) && known[name] !== mark(english.get(name) ?? '')),
    leftOver: [...translated.keys()].filter((name) => !english.has(name)),
  }
}

/**
 * Writes down that pieces were translated from the English text as it stands now.
 *
 * @param isMeant tells by its name whether a piece is one of them.
 * @returns the names of those whose record has changed.
 */
export function record(content: string, locale: Locale, isMeant: (name: string) => boolean): string[] {
  const all = read(content)
  const { older } = behind(content, locale)
  const done = older.filter(isMeant)
  const english = piecesIn(content, defaultLocale)
  const kept = Object.entries(all[locale] ?? {}).filter(([name]) => english.has(name))
  const marks = {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(done.map((name) => [name, mark(english.get(name) ?? '')])),
  }
  const sorted = Object.entries(marks).toSorted(([one], [other]) => (one < other ? -1 : 1))
  writeFileSync(
    fileIn(content),
    `${JSON.stringify({ ...all, [locale]: Object.fromEntries(sorted) }, null, 2)}\n`,
  )
  return done
}

/** A page that is still being written waits for its translation. */
function isDraft(text: string): boolean {
  return /^status: draft$/m.test(text.split('\n---')[0] ?? '')
}

function read(content: string): Records {
  return existsSync(fileIn(content)) ? JSON.parse(readFileSync(fileIn(content), 'utf8')) : {}
}
