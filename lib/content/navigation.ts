import 'server-only'
import * as z from 'zod'
import type { Locale } from '@/lib/locale'
import { messagesIn } from './messages'
import { allPages } from './pages'
import { readYaml } from './read-yaml'

const slugs = z.array(z.string().startsWith('/'))
const shape = z.strictObject({ main: slugs, care: slugs, visit: slugs, clinic: slugs, rights: slugs })

type Place = keyof z.infer<typeof shape>

/**
 * The links of one place on every page, in the order of content/navigation.yaml; a page that does not exist is left
 * out.
 */
export function navigation(place: Place, locale: Locale): { href: string; label: string }[] {
  const short: Readonly<Record<string, string>> = messagesIn(locale).site.navigation
  const pages = allPages(locale)
  return readYaml('navigation.yaml', shape)[place].flatMap((slug) => {
    const page = pages.find((other) => other.slug === slug)
    return page ? [{ href: page.path, label: short[slug.slice(1)] ?? page.title }] : []
  })
}
