import { expect, test } from 'vitest'
import { headerRules, securityHeaders } from '@/app/doors/security-headers'

const valueFor = (source: string, key: string) =>
  headerRules()
    .filter((rule) => rule.source === source)
    .flatMap(({ headers }) => headers)
    .findLast((header) => header.key === key)?.value

test('every answer keeps browsers to https for two years, subdomains included', () => {
  expect(valueFor('/:path*', 'Strict-Transport-Security')).toBe('max-age=63072000; includeSubDomains')
  expect(securityHeaders.map(({ key }) => key)).toContain('Permissions-Policy')
})

const personal = [
  '/:locale/requests/:path*',
  '/:locale/earlier/:path*',
  '/:locale/ride/:path*',
  '/:locale/consultation/correct',
  '/:locale/search',
  '/desk/:path*',
  '/act/:path*',
  '/api/:door(act|earlier|ride|waiting)/:path*',
]

test.each(personal)('what concerns one person (%s) is kept nowhere and listed nowhere', (source) => {
  expect(valueFor(source, 'Cache-Control')).toBe('no-store')
  expect(valueFor(source, 'X-Robots-Tag')).toBe('noindex')
})

test.each(personal)('no other site learns the address of %s', (source) => {
  expect(valueFor(source, 'Referrer-Policy')).toMatch(/^(no-referrer|same-origin)$/)
})

test('a door may style what it says and load nothing else', () => {
  expect(valueFor('/api/:path*', 'Content-Security-Policy')).toMatch(
    /^default-src 'none'; style-src 'self'; form-action 'none'/,
  )
})
