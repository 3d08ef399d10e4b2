import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatedFact } from '@/lib/content/dated-facts'
import { type Page, readPages } from '@/lib/content/pages'
import { fillingsOn } from './fillings'
import { type Files, writeFiles } from './write-files'

/** Reads a folder of English pages made for a test. */
export function pagesWith(files: Files, today?: string, facts?: DatedFact[]): Page[] {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  writeFiles(folder, files)
  return readPages(folder, 'en', fillingsOn(today, facts))
}
