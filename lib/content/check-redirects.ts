import 'server-only'
import { locales } from '@/lib/locale'
import { checkYaml } from './check-yaml'
import { plainAddress } from './plain-address'
import { redirectsShape } from './redirects'

const files = ['sitemap.xml', 'robots.txt', 'icon.svg', 'bare.css']

/** The first parts of the addresses of this site. */
const ours = new Set<string>([...locales, '', 'act', 'api', 'desk', 'dev', 'share', '_next', ...files])

/**
 * Holds a list of old addresses against the pages that there are.
 *
 * @param pages the path of every page, such as `/en/contact`.
 * @throws ContentFault where a target is no page, or an old address is one of ours or stands there twice.
 */
export function checkRedirects(text: string, file: string, pages: ReadonlySet<string>): void {
  const shape = redirectsShape.superRefine((moved, { addIssue }) => {
    const olds = moved.map(({ from }) => plainAddress(from))
    moved.forEach(({ from, to }, at) => {
      const refuse = (field: 'from' | 'to', message: string) =>
        addIssue({ code: 'custom', path: [at, field], message })
      const old = plainAddress(from)
      if (!pages.has(to)) refuse('to', `There is no page ${to}. A target has a language: /en or /es`)
      if (ours.has(old.split('/')[1] ?? ''))
        refuse('from', `${from} is an address of this site, not of an old one`)
      if (olds.indexOf(old) < at) refuse('from', `${from} stands here twice`)
    })
  })
  checkYaml(text, shape, { file })
}
