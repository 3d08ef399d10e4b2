import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { vi } from 'vitest'
import { parse, stringify } from 'yaml'
import { type Files, writeFiles } from './write-files'

/** A folder with a copy of content/, without some of it, and with these files added or in the place of others. */
export function contentCopy(files: Files, without: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  const copy = join(folder, 'content')
  cpSync('content', copy, {
    recursive: true,
    filter: (path) => !without.includes(relative('content', path)),
  })
  writeFiles(copy, files)
  return folder
}

/** The same with one passage of one file changed. */
export function contentWith(name: string, passage: string | RegExp, instead: string): string {
  const text = readFileSync(join('content', name), 'utf8')
  const changed = text.replace(passage, instead)
  if (changed === text) throw new Error(`${name} does not hold ${passage}.`)
  return contentCopy({ [name]: changed })
}

/** Lets what is imported from here on read such a copy, so that a test does not rest on what an editor may change. */
export function readOtherContent(files: Files): void {
  vi.spyOn(process, 'cwd').mockReturnValue(contentCopy(files))
  vi.resetModules()
}

/** content/clinic.yaml with other facts in it. */
export function clinicFile(changed: Readonly<Record<string, unknown>>): string {
  return stringify({ ...parse(readFileSync('content/clinic.yaml', 'utf8')), ...changed })
}
