import type { IncomingHttpHeaders } from 'node:http'
import fc from 'fast-check'
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
    for (const peer of [
      '::ffff:192.0.2.7',
      '::FFFF:192.0.2.7',
      '::ffff:c000:207',
      '0:0:0:0:0:ffff:192.0.2.7',
    ])
      expect(cleaned({}, { peer })['x-client-address']).toBe('192.0.2.7')
  })

  test('is the network of an IPv6 address: one customer has as many addresses as they like', () => {
    const networks = (peers: string[]) =>
      new Set(peers.map((peer) => cleaned({}, { peer })['x-client-address']))
    const home = ['2001:db8::1', '2001:db8::ffff:1', '2001:0DB8:0:0:abcd:1:2:3', '2001:db8:0:0::%eth0']
    expect(networks(home)).toEqual(new Set(['2001:db8:0:0::/64']))
    const neighbours = ['2001:db8:0:1::1', '2001:db8:1::1', 'fe80::1', '::1', '2001:db8:1:2:3:4:192.0.2.7']
    expect(networks(neighbours).size).toBe(5)
    const forwarded = { 'x-forwarded-for': '2001:db8:a:b:c:d:e:f' }
    expect(cleaned(forwarded, { hops: 1 })['x-client-address']).toBe('2001:db8:a:b::/64')
  })

  test('is never longer than a network, whatever IPv6 address it is', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16))
    const address = fc.array(group, { minLength: 8, maxLength: 8 }).filter((g) => g[5] !== 'ffff')
    fc.assert(
      fc.property(address, (parts) => {
        const seen = cleaned({}, { peer: parts.join(':') })['x-client-address']
        expect(seen).toBe(`${parts.slice(0, 4).join(':')}::/64`)
      }),
    )
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
