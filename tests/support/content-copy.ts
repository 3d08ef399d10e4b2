import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder with content/ as it is but for one passage of one file, to be worked in. */
export function contentCopy(name: string, passage: string | RegExp, instead: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync('content', join(folder, 'content'), { recursive: true })
  const file = join(folder, 'content', name)
  const text = readFileSync(file, 'utf8')
  const changed = text.replace(passage, instead)
  if (changed === text) throw new Error(`${name} does not hold ${passage}.`)
  writeFileSync(file, changed)
  return folder
}
