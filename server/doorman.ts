import { decodedPath, plainAddress } from '@/lib/content/plain-address'

/** What is answered before Next sees a request. */
export type Refusal = { status: 301 | 308 | 400 | 404 | 405; headers?: Record<string, string>; text: string }

/** Every form posts to a handler below this path; a page is only read. */
const handlers = '/api/'

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']

/** What the development server's own page asks for: it posts where a fault stands in the source. */
const workshop = '/__nextjs_'

/** Next would answer TRACE with 500 and a POST to a page with the page. */
export function methodRefusal(allowed: string[]): Refusal {
  return { status: 405, headers: { allow: allowed.join(', ') }, text: 'This address does not take that.' }
}

// Line ends and other control characters would end up in a log, and dots would lead past what is judged here.
const unwanted = /[\p{Cc}\u2028\u2029]|(^|\/)\.{1,2}(\/|$)/u

const notFound: Refusal = { status: 404, text: 'There is no such page.' }

/**
 * Looks at the first line of a request.
 *
 * @param target as it was sent, not decoded: Next would answer `//host/` with a redirect to that host.
 * @param isDevelopment lets the tools of the development server in.
 * @returns why the request is refused, or null when it may pass.
 */
export function refusal(method: string, target: string, isDevelopment = false): Refusal | null {
  const takesPosts = target.startsWith(handlers) || (isDevelopment && target.startsWith(workshop))
  const allowed = takesPosts ? methods : ['GET', 'HEAD']
  if (!allowed.includes(method)) return methodRefusal(allowed)
  if (!target.startsWith('/')) return { status: 400, text: 'Ask for a path that starts with a slash.' }
  const path = target.split('?', 1)[0] ?? target
  // A backslash is a slash to a browser. Nobody has one in a link of ours.
  if (path.startsWith('//') || target.includes('\\')) return notFound
  const decoded = decodedPath(path)
  if (decoded === null || unwanted.test(decoded) || /^\/[/\\]/.test(decoded)) return notFound
  return null
}

/**
 * Leads from an address of the clinic's old site to the page that took its place, and from one with a slash too many
 * to the one without.
 *
 * @param target as it was sent; what follows a `?` belonged to the old site.
 * @param moved old addresses as `plainAddress` makes them, each with a path of ours.
 */
export function redirection(target: string, moved: ReadonlyMap<string, string>): Refusal | null {
  const path = target.split('?', 1)[0] ?? target
  const now = moved.get(plainAddress(path))
  if (now) return { status: 301, headers: { location: now }, text: 'This page has moved.' }
  if (!/.\/$/.test(path)) return null
  // Next would do the same, without the headers that every answer of ours has.
  const location = target.replace(/\/+(?=\?|$)/, '')
  return { status: 308, headers: { location }, text: 'This page has its address without the last slash.' }
}

/**
 * The methods that an address takes, judged by one that it refused: handlers of ours take either GET or POST.
 * Next answers 405 without the list that HTTP demands.
 */
export function allowedInstead(method: string | undefined): string {
  const refused = method === 'GET' || method === 'HEAD' ? ['GET', 'HEAD'] : [method]
  return methods.filter((other) => !refused.includes(other)).join(', ')
}
