import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { noncePolicy } from '@/app/doors/content-policy'
import { isLocale } from '@/lib/locale'

/**
 * Runs before the few addresses that need it; articles, /api and /_next/static never come through here. In /api a
 * body would be cut at 10 MB without a word.
 */
export const config = {
  matcher: [
    { source: '/((?!api/|_next/static/).*)', has: [{ type: 'header', key: 'next-action' }] },
    '/dev/:path*',
    // Not /api/requests/…: see above.
    '/((?!api/)[^/]+)/requests/:path*',
    '/((?!api/)[^/]+)/earlier/:token',
    '/((?!api/)[^/]+)/ride/:token',
    '/:locale/consultation/correct',
    '/:locale/search',
    '/desk/:path*',
    '/act/:path*',
  ],
}

/** The first part of each address at the desk. */
const deskRooms = ['', 'sign-in', 'requests', 'days', 'invitations', 'closures']

const mailbox = /^\/dev\/mail(\.json)?(\/|$)/

/** Refuses Server Actions, hands the demo's mailbox on, and gives each page for one person its own nonce. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  // This site has none; most advisories of the framework came in through them.
  if (request.headers.has('next-action')) return new NextResponse('Bad request', { status: 400 })
  if (pathname.startsWith('/dev/')) return toMailbox(pathname, search)
  return leadsSomewhere(pathname)
    ? withNonce(request)
    : NextResponse.rewrite(new URL('/not-found', request.url))
}

/** A language or a room of the desk that does not exist gets the 404, which has a policy of its own. */
function leadsSomewhere(pathname: string): boolean {
  const [, first, second = '', ...more] = pathname.split('/')
  if (first === 'desk') return deskRooms.includes(second)
  if (first === 'act') return second !== '' && more.length === 0
  return isLocale(first)
}

function toMailbox(pathname: string, search: string): NextResponse {
  const { DEMO, DEMO_MAILBOX_URL } = process.env
  if (!DEMO || !DEMO_MAILBOX_URL || !mailbox.test(pathname)) return NextResponse.next()
  return NextResponse.rewrite(new URL(pathname + search, DEMO_MAILBOX_URL))
}

function withNonce(request: NextRequest): NextResponse {
  // A development server sends styles and scripts that carry no nonce.
  if (process.env.NODE_ENV === 'development') return NextResponse.next()
  const policy = noncePolicy(randomBytes(16).toString('base64'))
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}
