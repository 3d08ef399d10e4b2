import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { defaultLocale } from '@/lib/locale'
import { buildDir } from './build-record'

/** The page that says that the site failed, with our number, and the Content-Security-Policy that fits it. */
export type FailurePage = { html: string; policy: string }

/** Reads the page that the build has finished. @throws when there is no finished build. */
export function readFailurePage(): FailurePage {
  const read = (file: string) => readFileSync(join(buildDir, file), 'utf8')
  const policies = JSON.parse(read('page-policies.json')) as Record<string, string>
  const policy = policies[`/${defaultLocale}/failure`] ?? "default-src 'none'"
  return { html: read(`server/app/${defaultLocale}/failure.html`), policy }
}

/** Headers that described the answer which is replaced. */
const ofTheOther = ['content-encoding', 'transfer-encoding', 'etag', 'link']

/**
 * Puts our page in the place of a 500 to a browser. Next's own is an empty document that its scripts are to fill: who
 * has none would see nothing, and a handler that breaks sends no page at all.
 */
export function replaceFailure(
  request: IncomingMessage,
  response: ServerResponse,
  { html, policy }: FailurePage,
): void {
  if (!request.headers.accept?.includes('text/html')) return
  const { writeHead, write, end } = response
  let isReplaced = false
  response.writeHead = function (this: ServerResponse, ...head: unknown[]) {
    const isJson = String(this.getHeader('content-type')).includes('json')
    if (head[0] !== 500 || isJson) return Reflect.apply(writeHead, this, head)
    isReplaced = true
    for (const name of ofTheOther) this.removeHeader(name)
    this.setHeader('content-type', 'text/html; charset=utf-8')
    this.setHeader('content-length', Buffer.byteLength(html))
    this.setHeader('cache-control', 'no-store')
    this.setHeader('content-security-policy', policy)
    return writeHead.call(this, 500)
  } as typeof writeHead
  // What Next has to say goes nowhere; its end is the end of our page.
  response.write = function (this: ServerResponse, ...chunk: unknown[]) {
    sendHead(this)
    return isReplaced ? true : Reflect.apply(write, this, chunk)
  } as typeof write
  response.end = function (this: ServerResponse, ...last: unknown[]) {
    sendHead(this)
    return isReplaced ? end.call(this, html, 'utf8') : Reflect.apply(end, this, last)
  } as typeof end
}

/** Any other head is left to Node, which knows the length of a short answer by then. */
function sendHead(response: ServerResponse): void {
  if (response.statusCode === 500 && !response.headersSent) response.writeHead(500)
}
