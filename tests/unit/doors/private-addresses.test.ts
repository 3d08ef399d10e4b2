import { describe, expect, test } from 'vitest'
import { privatePage } from '@/app/doors/private-page'
import { isFromPrivatePage } from '@/app/doors/same-origin'
import { kindOf, visitOfKind } from '@/app/doors/visit-kind'
import { visitTypes } from '@/lib/content/visit-types'

const page = { locale: 'en', token: 'secret' } as const

describe('the address of a page beneath a private link', () => {
  test('carries what is asked and nothing that is empty', () => {
    expect(privatePage(page)).toBe('/en/requests/secret')
    expect(privatePage(page, '/times', { from: '2026-12-02', kind: '', problem: null })).toBe(
      '/en/requests/secret/times?from=2026-12-02',
    )
  })

  test.each(['//evil.example', '../../desk', 'a?b#c', 'x\r\nSet-Cookie: a'])(
    'cannot be led astray by %j',
    (token) => {
      const path = privatePage({ ...page, token })
      expect(new URL(path, 'https://clinic.test').pathname).toBe(`/en/requests/${encodeURIComponent(token)}`)
      expect(path).not.toMatch(/[\r\n]/)
    },
  )

  test('never names a kind of visit: it has a number there', () => {
    for (const name of Object.keys(visitTypes())) {
      expect(kindOf(name)).toMatch(/^\d+$/)
      expect(visitOfKind(kindOf(name))).toBe(name)
    }
  })

  test.each(['', '0', '99', '-1', '1.5', 'consultation', '1e0', '__proto__', '9'.repeat(400)])(
    '%j is no kind of visit',
    (kind) => expect(visitOfKind(kind)).toBeNull(),
  )
})

describe('a post from a private page', () => {
  const from = (headers: Record<string, string>) =>
    isFromPrivatePage(new Request('https://clinic.test/api/requests/x/times', { method: 'POST', headers }))

  test('is let through, from an old browser too, which can say nothing', () => {
    expect(from({ 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(true)
    expect(from({ origin: 'null' })).toBe(true)
    expect(from({})).toBe(true)
  })

  test('is not what another site’s page posts', () => {
    expect(from({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(false)
    expect(from({ 'sec-fetch-site': 'cross-site', origin: 'null' })).toBe(false)
    expect(from({ origin: 'https://evil.example' })).toBe(false)
  })
})
