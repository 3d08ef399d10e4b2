import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, test } from 'vitest'
import { cleanHeaders, parseTrustedHops } from '@/server/headers'

function cleaned(headers: IncomingHttpHeaders, { peer = '192.0.2.1', hops = 0 } = {}) {
  const copy = { ...headers }
  cleanHeaders(copy, peer, hops)
  return copy
}

describe('the address that limits are counted by', () => {
  test('is the one that speaks with us when no proxy is trusted, whatever the caller claims', () => {
    const claims = { 'x-client-address': '6.6.6.6', 'x-forwarded-for': '6.6.6.6', forwarded: 'for=6.6.6.6' }
    expect(cleaned(claims)).toEqual({ 'x-client-address': '192.0.2.1' })
  })

  test('is the one that our proxy saw, not what stands before it', () => {
    const headers = { 'x-forwarded-for': '6.6.6.6, 7.7.7.7, 198.51.100.9' }
    expect(cleaned(headers, { hops: 1 })['x-client-address']).toBe('198.51.100.9')
    expect(cleaned(headers, { hops: 2 })['x-client-address']).toBe('7.7.7.7')
  })

  test('stays the same for a thousand claims', () => {
    const seen = Array.from({ length: 1_000 }, (_, i) => {
      const headers = { 'x-forwarded-for': `10.0.${i >> 8}.${i & 255}, 198.51.100.9` }
      return cleaned(headers, { hops: 1 })['x-client-address']
    })
    expect(new Set(seen)).toEqual(new Set(['198.51.100.9']))
  })

  test.each([undefined, '', 'unknown', '198.51.100.9:1234', '<script>'])(
    'is the peer when the header %j holds no address where our proxy writes one',
    (forwarded) => {
      expect(cleaned({ 'x-forwarded-for': forwarded }, { hops: 1 })['x-client-address']).toBe('192.0.2.1')
    },
  )

  test('is the peer when fewer proxies speak than we trust', () => {
    expect(cleaned({ 'x-forwarded-for': '6.6.6.6' }, { hops: 2 })['x-client-address']).toBe('192.0.2.1')
  })

  test('counts an IPv4 address that came by IPv6 as itself', () => {
    expect(cleaned({}, { peer: '::ffff:192.0.2.7' })['x-client-address']).toBe('192.0.2.7')
    expect(cleaned({}, { peer: '2001:db8::1' })['x-client-address']).toBe('2001:db8::1')
  })
})

test('a caller cannot speak as the framework speaks to itself', () => {
  const headers = { 'x-middleware-subrequest': 'proxy', 'x-middleware-next': '1', accept: 'text/html' }
  expect(Object.keys(cleaned(headers)).sort()).toEqual(['accept', 'x-client-address'])
})

test('what a trusted proxy says of host and scheme is kept', () => {
  expect(cleaned({ 'x-forwarded-proto': 'https' }, { hops: 1 })['x-forwarded-proto']).toBe('https')
})

test('the number of proxies is a digit, or the site does not start', () => {
  expect(parseTrustedHops(undefined)).toBe(0)
  expect(parseTrustedHops('2')).toBe(2)
  for (const value of ['', '-1', 'one', '1.5', 'true'])
    expect(() => parseTrustedHops(value)).toThrow(/a digit/)
})
