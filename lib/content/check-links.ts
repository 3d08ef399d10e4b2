import 'server-only'
import { defaultLocale } from '@/lib/locale'
import { consultationPath } from './consultation-path'
import { ContentFault } from './fault'
import type { Page } from './pages'

/**
 * Makes sure that every link between pages leads somewhere.
 *
 * @throws ContentFault naming the line of one that does not.
 */
export function checkLinks(pages: readonly Page[]): void {
  const known = new Map(pages.map((page) => [page.path, page]))
  const locale = pages[0]?.locale ?? defaultLocale
  const forms = new Set([consultationPath(locale), ...pages.map((page) => consultationPath(locale, page))])
  for (const page of pages) {
    for (const { url, line } of page.links) {
      const [path = '', anchor] = url.split('#')
      const target = path === '' ? page : known.get(path)
      if (!target && !forms.has(path)) {
        throw new ContentFault(
          page.file,
          line,
          `There is no page ${path}. Links begin with /${locale} and have no .md.`,
        )
      }
      if (target?.status && !page.status) {
        throw new ContentFault(
          page.file,
          line,
          `${path} is a draft, and the real site leaves it out. Link to it from content/navigation.yaml alone.`,
        )
      }
      if (anchor && !target?.headings.some(({ id }) => id === anchor)) {
        throw new ContentFault(page.file, line, `There is no heading #${anchor} on ${path || 'this page'}.`)
      }
    }
  }
}
