import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { clinicDay } from '@/lib/clock'
import type { Locale } from '@/lib/locale'
import { checkLinks } from './check-links'
import { clinic } from './clinic'
import { contentStamp } from './content-stamp'
import { datedFacts } from './dated-facts'
import { ContentFault, refuseFaults } from './fault'
import { fillSentence } from './fill-words'
import { type Fillings, fillings } from './fillings'
import { type FrontMatter, readFrontMatter } from './front-matter'
import { type Body, readMarkdown } from './markdown'
import { messagesIn } from './messages'
import { ownWords } from './own-words'
import { refusePrices } from './refuse-prices'
import { visitTypes } from './visit-types'

/** A page of content/pages, read and checked. */
export type Page = FrontMatter &
  Pick<Body, 'blocks' | 'headings' | 'links' | 'prose' | 'questions'> & {
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
const cached = new Map<Locale, { stamp: string; pages: Page[] }>()

/**
 * Every page of a language that may be shown, in the order of its front matter, as of the clinic's day on which they
 * are read: once in a process, and anew while somebody writes. Drafts are among them in the demonstration alone.
 *
 * @throws ContentFault naming file and line, so that a page with a fault stops the build.
 */
export function allPages(locale: Locale): Page[] {
  const stamp = process.env.NODE_ENV === 'production' ? 'built' : contentStamp()
  const known = cached.get(locale)
  if (known?.stamp === stamp) return known.pages
  const { isDemo, timeZone } = clinic()
  const pages = draftedPages(locale, clinicDay(new Date(), timeZone)).filter(
    ({ status }) => isDemo || !status,
  )
  cached.set(locale, { stamp, pages })
  return pages
}

/** The page at an address without its language, such as `/articles/first-ketamine-session`. */
export function pageAt(locale: Locale, slug: string): Page | undefined {
  return allPages(locale).find((page) => page.slug === slug)
}

/** Every page of a language as it would be on a day such as `2026-11-24`, drafts included. @throws ContentFault */
export function draftedPages(locale: Locale, today: string): Page[] {
  const known = { clinic: clinic(), visits: visitTypes(), facts: datedFacts() }
  return readPages(join(process.cwd(), 'content/pages', locale), locale, fillings(known, locale, today))
}

/** Every page in a folder, checked one by one and then against each other. @throws ContentFault */
export function readPages(folder: string, locale: Locale, values: Fillings): Page[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) =>
      readPage(join(folder, name), name.replace(/\.md$/, '').replaceAll('\\', '/'), locale, values),
    )
    .toSorted((a, b) => (a.order ?? 99) - (b.order ?? 99) || a.slug.localeCompare(b.slug))
  checkLinks(pages)
  return pages
}

function readPage(path: string, name: string, locale: Locale, values: Fillings): Page {
  const text = readFileSync(path, 'utf8')
  const file = relative(process.cwd(), path)
  const { data: written, bodyLine } = readFrontMatter(file, text)
  if (!written.status) refuseSkeleton(file, text)
  refusePrices(file, 1, ...ownWords(written))
  const data =
    'keyPoints' in written ? { ...written, keyPoints: currentPoints(written, file, values) } : written
  const body = text
    .split('\n')
    .slice(bodyLine - 1)
    .join('\n')
  const { words, ...shown } = readMarkdown(body, { file, bodyLine }, messagesIn(locale).article.table, values)
  const slug = name === 'index' ? '' : `/${name.replace(/\/index$/, '')}`
  const minutes = Math.max(1, Math.round(words / wordsPerMinute))
  return { ...data, ...shown, locale, file, slug, path: `/${locale}${slug}`, minutes }
}

/** A page without a status is for everybody: nothing of what an editor has still to write may be on it. */
function refuseSkeleton(file: string, text: string): void {
  const faults = text.split('\n').flatMap((line, at) => {
    const mark = /\[…[^\]]*\]?/.exec(line)?.[0]
    const sentence = `A place of the skeleton is still to be filled in (${mark}), or needs “status: draft”.`
    return mark ? [{ line: at + 1, sentence }] : []
  })
  refuseFaults(file, faults)
}

/** The key points without those that hold a figure which is out of date. */
function currentPoints({ keyPoints }: { keyPoints: string[] }, file: string, values: Fillings): string[] {
  return keyPoints.flatMap((point) => {
    const filled = fillSentence(point, values, (sentence) => {
      throw new ContentFault(file, 1, sentence)
    })
    return filled ?? []
  })
}
