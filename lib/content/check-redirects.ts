import 'server-only'
import { locales } from '@/lib/locale'
import { checkYaml } from './check-yaml'
import { refuseFaults } from './fault'
import { plainAddress, redirectsShape } from './redirects'

/** The first parts of the addresses of this site. */
const ours = new Set<string>([...locales, '', 'act', 'api', 'desk', 'dev', 'share', '_next'])

/**
 * Holds a list of old addresses against the pages that there are.
 *
 * @param pages the path of every page, such as `/en/contact`.
 * @throws ContentFault where a target is no page, or an old address is one of ours or stands there twice.
 */
export function checkRedirects(text: string, file: string, pages: ReadonlySet<string>): void {
  const seen = new Set<string>()
  const faults = checkYaml(text, redirectsShape, { file }).flatMap(({ from, to }) => {
    const old = plainAddress(from)
    const line = lineOf(from, text)
    const sentences = [
      ...(pages.has(to) ? [] : [`There is no page ${to}. A target has a language: /en or /es.`]),
      ...(ours.has(old.split('/')[1] ?? '')
        ? [`${from} is an address of this site, not of an old one.`]
        : []),
      ...(seen.has(old) ? [`${from} stands here twice.`] : []),
    ]
    seen.add(old)
    return sentences.map((sentence) => ({ line, sentence }))
  })
  refuseFaults(file, faults)
}

function lineOf(from: string, text: string): number {
  return text.split('\n').findIndex((line) => !line.trimStart().startsWith('#') && line.includes(from)) + 1
}
