import type { Block } from '@/lib/content/blocks'
import { allPages } from '@/lib/content/pages'
import { defaultLocale } from '@/lib/locale'

const blocks = () => allPages(defaultLocale).flatMap((page) => page.blocks)

/** The first of its kind in the pages; none when no page has one. */
export function sampleBlocks(kind: Exclude<Block['kind'], 'html'>, scheme: string): Block[] {
  const found = blocks().find((block) => block.kind === kind)
  if (!found) return []
  // Its title names its parts, and each part stands on the page once for each scheme.
  return found.kind === 'checklist'
    ? [{ ...found, title: `${found.title} (${scheme})`, points: found.points.slice(0, 4) }]
    : [found]
}

/** The first table of the pages, as HTML; empty when there is none. */
export function sampleTable(): string {
  const tables = blocks().map((block) =>
    'html' in block ? /<table[\s\S]*?<\/table>/.exec(block.html) : null,
  )
  return tables.find((found) => found !== null)?.[0] ?? ''
}
