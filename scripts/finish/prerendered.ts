import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const metaShape = z.looseObject({
  status: z.int().optional(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
})

/** Headers that Next notes for its own runtime in the browser, which these pages do not have. */
const unused = ['x-nextjs-stale-time', 'x-nextjs-prerender']

/** Every page that was written as a file: its address without the leading slash, such as `en/articles`. */
export function prerenderedPages(app: string): string[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/\.html$/, '').replaceAll('\\', '/'))
    .toSorted()
}

/** What app/[locale]/lost writes. */
const lostPage = /^[a-z]{2}\/lost$/

/**
 * Gives a page its policy and how long it may be kept: Next sends the headers of a .meta file with the page, and its
 * status, which says of some pages that what was asked for is not there.
 */
export function writeHeaders(app: string, page: string, policy: string): void {
  const path = join(app, `${page}.meta`)
  const noted = metaShape.parse(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {})
  const meta = lostPage.test(page) ? { ...noted, status: 404 } : noted
  const headers = {
    ...meta.headers,
    'content-security-policy': policy,
    // A corrected sentence is seen at once: every copy is asked about, and mostly answered with 304.
    ...(meta.status === undefined && { 'cache-control': 'public, max-age=0, must-revalidate' }),
    // Tomorrow there may be a page.
    ...(meta !== noted && { 'cache-control': 'no-store' }),
  }
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !unused.includes(name)))
  writeFileSync(path, JSON.stringify({ ...meta, headers: kept }))
}
