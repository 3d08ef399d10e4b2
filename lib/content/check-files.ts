import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { locales } from '@/lib/locale'
import { checkMessages } from './check-messages'
import { ContentFault } from './fault'

/**
 * Reads every label, page, fact and list of content/, as pages and commands will.
 *
 * @returns what is wrong, in lines that start with `file:line`, or null.
 */
export async function findContentFault(): Promise<string | null> {
  try {
    const folder = join('content', 'messages')
    for (const name of readdirSync(join(process.cwd(), folder)).filter((file) => file.endsWith('.json'))) {
      checkMessages(join(folder, name), readFileSync(join(process.cwd(), folder, name), 'utf8'))
    }
    // Loaded only now: with them come the labels, and those must be whole.
    const [{ clinic }, { visitTypes }, { allPages }, { checkRedirects }, { synonyms }, { wordsToAvoid }] =
      await Promise.all([
        import('./clinic'),
        import('./visit-types'),
        import('./pages'),
        import('./check-redirects'),
        import('./synonyms'),
        import('./words-to-avoid'),
      ])
    clinic()
    visitTypes()
    synonyms()
    for (const locale of locales) wordsToAvoid(locale)
    const paths = new Set(locales.flatMap((locale) => allPages(locale).map(({ path }) => path)))
    const moved = join('content', 'redirects.yaml')
    checkRedirects(readFileSync(join(process.cwd(), moved), 'utf8'), moved, paths)
    return null
  } catch (error) {
    if (error instanceof ContentFault) return error.message
    throw error
  }
}
