import type { Block } from '@/lib/content/blocks'
import { allPages } from '@/lib/content/pages'
import { defaultLocale } from '@/lib/locale'

const blocks = () => allPages(defaultLocale).flatMap((page) => page.blocks)

/** The first of its kind in the pages. @throws when no page has one any more. */
export function sampleBlock(kind: Exclude<Block['kind'], 'html' | 'steps'>, scheme: string): Block {
  const found = blocks().find((block) => block.kind === kind)
  if (!found) throw new Error(`No page has a block of the kind ${kind}: show another one at /dev/ui.`)
  // Its title names its parts, and each part stands on the page once for each scheme.
  return found.kind === 'checklist'
    ? { ...found, title: `${found.title} (${scheme})`, points: found.points.slice(0, 4) }
    : found
}

/** The first table of the pages, as HTML. @throws when there is none any more. */
export function sampleTable(): string {
  for (const block of blocks()) {
    const table = 'html' in block ? /<table[\s\S]*?<\/table>/.exec(block.html) : null
    if (table) return table[0]
  }
  throw new Error('No page has a table: show another one at /dev/ui.')
}
