type Header = { key: string; value: string }

/** For everything that the site answers. The policy of a page's own content comes from content-policy.ts. */
export const securityHeaders: Header[] = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value:
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), ' +
      'magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  },
]

/** For what concerns one person: no copy is kept, no search engine lists it, no other site learns its address. */
const privateHeaders: Header[] = [
  { key: 'Cache-Control', value: 'no-store' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex' },
]

/** What is no page may load nothing and be framed nowhere. */
const filePolicy: Header[] = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
]

/** What Next sends with a file of the build, for the server that sends some of them itself. */
export const fileHeaders: Readonly<Record<string, string>> = Object.fromEntries(
  [...securityHeaders, ...filePolicy].map(({ key, value }) => [key, value]),
)

/** A form that a door does not take is told so in a bare document; nothing else at a door is looked at. */
const doorPolicy: Header[] = [
  {
    key: 'Content-Security-Policy',
    value:
      "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  },
]

const privatePaths = [
  '/:locale/requests/:path*',
  '/api/requests/:path*',
  '/:locale/earlier/:path*',
  '/:locale/ride/:path*',
  '/:locale/consultation/correct',
  '/:locale/search',
  '/desk/:path*',
  '/api/desk/:path*',
  '/act/:path*',
  '/api/:door(act|earlier|ride|waiting)/:path*',
]

// A page without referrer sends its posts with `Origin: null`, which an old browser then cannot prove to be ours. These
// pages post forms, and their addresses are no secret. (A private page's is, and proves its posts by itself.)
// A button of a letter is a secret too, but is told to nobody but ourselves, and so its posts can be proved.
const ownReferrer = ['/:locale/consultation/correct', '/desk/:path*', '/api/desk/:path*', '/act/:path*'].map(
  (source) => ({
    source,
    headers: [{ key: 'Referrer-Policy', value: 'same-origin' }],
  }),
)

// But an invitation is a secret.
const invitations = { source: '/desk/invitations/:token', headers: privateHeaders }
const filePaths = [
  '/',
  '/_next/static/:path*',
  '/robots.txt',
  '/sitemap.xml',
  '/icon.svg',
  '/:locale/feed.xml',
  '/share/:path*',
  '/bare.css',
]

/** The rules for next.config.ts; where two of them set the same header, the later one holds. */
export function headerRules(): { source: string; headers: Header[] }[] {
  return [
    { source: '/:path*', headers: securityHeaders },
    ...privatePaths.map((source) => ({ source, headers: privateHeaders })),
    ...ownReferrer,
    invitations,
    ...filePaths.map((source) => ({ source, headers: filePolicy })),
    { source: '/api/:path*', headers: doorPolicy },
  ]
}
