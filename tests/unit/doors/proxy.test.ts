import { readdirSync } from 'node:fs'
import { NextRequest } from 'next/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { proxy } from '@/proxy'

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://clinic.test${path}`, { headers }))

afterEach(() => vi.unstubAllEnvs())

describe('before a page is shown', () => {
  test('a Server Action is refused: this site has none', () => {
    expect(ask('/en', { 'next-action': 'x' }).status).toBe(400)
    expect(ask('/en/requests/abc', { 'next-action': 'x' }).status).toBe(400)
  })

  test.each([
    '/en/requests/abc',
    '/es/requests/abc',
    '/en/earlier/abc',
    '/es/earlier/abc',
    '/es/consultation/correct',
    '/en/search',
    '/es/search?q=shot',
    '/desk',
    '/desk/requests/1',
  ])('%s gets a policy with a nonce of its own', (path) => {
    const [one, other] = [ask(path), ask(path)].map(
      (answer) => answer.headers.get('content-security-policy') ?? '',
    )
    expect(one).toMatch(/script-src 'nonce-[\w+/]{22}==' 'strict-dynamic' 'self'/)
    expect(one).not.toMatch(/unsafe/)
    expect(one).not.toBe(other)
  })

  test('every page of the desk is one that it knows', () => {
    for (const room of readdirSync('app/desk', { withFileTypes: true })) {
      if (!room.isDirectory()) continue
      expect(ask(`/desk/${room.name}`).headers.get('x-middleware-rewrite'), room.name).toBeNull()
    }
  })

  test.each(['/xx/requests/abc', '/xx/search', '/desk/nowhere'])('%s leads nowhere', (path) => {
    const answer = ask(path)
    expect(answer.headers.get('x-middleware-rewrite')).toBe('http://clinic.test/not-found')
    expect(answer.headers.get('content-security-policy')).toBeNull()
  })
})

describe('the mailbox of the demo', () => {
  test.each(['/dev/mail', '/dev/mail.json', '/dev/mail/7?part=text'])(
    'answers %s while a demo runs',
    (path) => {
      vi.stubEnv('DEMO', '1')
      vi.stubEnv('DEMO_MAILBOX_URL', 'http://127.0.0.1:9')
      expect(ask(path).headers.get('x-middleware-rewrite')).toBe(`http://127.0.0.1:9${path}`)
    },
  )

  test('is an unknown address anywhere else, and opens no other door', () => {
    expect(ask('/dev/mail').headers.get('x-middleware-rewrite')).toBeNull()
    vi.stubEnv('DEMO_MAILBOX_URL', 'http://127.0.0.1:9')
    vi.stubEnv('DEMO', '')
    expect(ask('/dev/mail').headers.get('x-middleware-rewrite')).toBeNull()
    vi.stubEnv('DEMO', '1')
    expect(ask('/dev/mailbox').headers.get('x-middleware-rewrite')).toBeNull()
    expect(ask('/dev/else').headers.get('x-middleware-rewrite')).toBeNull()
  })
})
