import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import type { Locale } from '@/lib/locale'
import { messagesIn } from './messages'
import { allPages } from './pages'

const slugs = z.array(z.string().startsWith('/'))
const shape = z.strictObject({ main: slugs, care: slugs, visit: slugs, clinic: slugs, rights: slugs })

type Place = keyof z.infer<typeof shape>

let cached: z.infer<typeof shape> | undefined

/** The links of one place on every page, in the order of content/navigation.yaml; a page that does not exist is left out. */
export function navigation(place: Place, locale: Locale): { href: string; label: string }[] {
  cached ??= shape.parse(parse(readFileSync(join(process.cwd(), 'content/navigation.yaml'), 'utf8')))
  const short: Readonly<Record<string, string>> = messagesIn(locale).site.navigation
  const pages = allPages(locale)
  return cached[place].flatMap((slug) => {
    const page = pages.find((other) => other.slug === slug)
    return page ? [{ href: page.path, label: short[slug.slice(1)] ?? page.title }] : []
  })
}
