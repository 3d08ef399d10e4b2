import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'

export type SourceFile = {
  path: string
  text: string
  lines: number
  imports: string[]
  typeImports: string[]
}

const sources = ['*.ts', '*.tsx', '*.mjs', '*.css']
const typesOnly = /\bimport type [^'"]*from\s*['"]([^'"]+)['"]/g
const imported = /(?:\bfrom|\bimport|\bimport\()\s*['"]([^'"]+)['"]/g

/**
 * Every source file that git knows or would know, with what it imports (types among it), as paths from the folder of
 * the project.
 */
export function sourceFiles(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...sources], {
    encoding: 'utf8',
  })
  return [...new Set(listed.trim().split('\n'))].map((path) => {
    const text = readFileSync(path, 'utf8')
    const targets = (pattern: RegExp) =>
      Array.from(text.matchAll(pattern), ([, target = '']) => fromRoot(path, target))
    const lines = text.trimEnd().split('\n').length
    return { path, text, lines, imports: targets(imported), typeImports: targets(typesOnly) }
  })
}

function fromRoot(path: string, target: string): string {
  if (target.startsWith('@/')) return target.slice(2)
  return target.startsWith('.') ? posix.join(posix.dirname(path), target) : target
}

/** The middle of a list of numbers, and the value that 95 of 100 do not exceed. */
export function spread(numbers: readonly number[]): { median: number; most: number } {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return { median: at(0.5), most: at(0.95) }
}
