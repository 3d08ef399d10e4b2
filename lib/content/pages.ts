import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Locale } from '@/lib/locale'
import { checkLinks } from './check-links'
import { type FrontMatter, readFrontMatter } from './front-matter'
import { type Body, readMarkdown } from './markdown'
import { messagesIn } from './messages'

/** A page of content/pages, read and checked. */
export type Page = FrontMatter &
  Pick<Body, 'blocks' | 'headings' | 'links'> & {
    locale: Locale
    /** The file, from the folder of the project, for messages to the editor. */
    file: string
    /** The address without its language: '' for the first page, `/articles/first-ketamine-session` for an article. */
    slug: string
    path: string
    /** Reading time. */
    minutes: number
  }

export type PageOf<Kind extends Page['kind']> = Extract<Page, { kind: Kind }>

const wordsPerMinute = 200
const cached = new Map<Locale, Page[]>()

/**
 * Every page of a language, in the order of its front matter.
 *
 * @throws ContentFault naming file and line, so that a page with a fault stops the build.
 */
export function allPages(locale: Locale): Page[] {
  const known = process.env.NODE_ENV === 'production' ? cached.get(locale) : undefined
  if (known) return known
  const pages = readPages(join(process.cwd(), 'content/pages', locale), locale)
  cached.set(locale, pages)
  return pages
}

/** The page at an address without its language, such as `/articles/first-ketamine-session`. */
export function pageAt(locale: Locale, slug: string): Page | undefined {
  return allPages(locale).find((page) => page.slug === slug)
}

/** Every page in a folder, checked one by one and then against each other. @throws ContentFault */
export function readPages(folder: string, locale: Locale): Page[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readPage(join(folder, name), name.replace(/\.md$/, '').replaceAll('\\', '/'), locale))
    .toSorted((a, b) => (a.order ?? 99) - (b.order ?? 99) || a.slug.localeCompare(b.slug))
  checkLinks(pages)
  return pages
}

function readPage(path: string, name: string, locale: Locale): Page {
  const text = readFileSync(path, 'utf8')
  const file = relative(process.cwd(), path)
  const { data, bodyLine } = readFrontMatter(file, text)
  const body = text
    .split('\n')
    .slice(bodyLine - 1)
    .join('\n')
  const { words, ...shown } = readMarkdown(body, { file, bodyLine }, messagesIn(locale).article.table)
  const slug = name === 'index' ? '' : `/${name.replace(/\/index$/, '')}`
  const minutes = Math.max(1, Math.round(words / wordsPerMinute))
  return { ...data, ...shown, locale, file, slug, path: `/${locale}${slug}`, minutes }
}
