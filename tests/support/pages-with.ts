import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Page, readPages } from '@/lib/content/pages'
import { fillingsOn } from './fillings'

/** Reads a folder of English pages made for a test: their texts by their names, such as `articles/a.md`. */
export function pagesWith(files: Readonly<Record<string, string>>, today?: string): Page[] {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return readPages(folder, 'en', fillingsOn(today))
}
