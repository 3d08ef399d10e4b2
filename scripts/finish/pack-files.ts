import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const text = /\.(css|js|svg)$/

/** Writes beside each text file below a folder its copy in Brotli, at the best setting: here it is done but once. */
export function packFiles(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    if (text.test(name)) writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)))
  }
}
