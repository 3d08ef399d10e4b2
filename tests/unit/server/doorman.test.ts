import { describe, expect, test } from 'vitest'
import { allowedInstead, redirection, refusal } from '@/server/doorman'

describe('at the door', () => {
  test.each([
    ['GET', '/'],
    ['HEAD', '/en/articles/first-ketamine-session'],
    ['GET', '/en/search?q=50%25%20off'],
    ['GET', '/en?next=//evil.example'],
    ['GET', '/caf%C3%A9'],
    ['POST', '/api/consultations'],
    ['OPTIONS', '/api/consultations'],
  ])('%s %s may pass', (method, target) => {
    expect(refusal(method, target)).toBeNull()
  })

  test.each(['TRACE', 'CONNECT', 'PUT', 'DELETE', 'PATCH', 'POST', 'OPTIONS', 'PROPFIND'])(
    'a page takes no %s, and says what it takes',
    (method) => {
      expect(refusal(method, '/en')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
    },
  )

  test.each(['TRACE', 'PUT', 'DELETE'])('a handler takes no %s either', (method) => {
    expect(refusal(method, '/api/consultations')).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD, POST, OPTIONS' },
    })
  })

  test.each([
    ['half a letter', '/%E0%A4%A'],
    ['a lone percent sign', '/100%'],
    ['an encoded NUL', '/a%00b'],
    ['another host in disguise', '//evil.example/x'],
    ['a backslash, which browsers read as a slash', '/\\evil.example'],
    ['an encoded backslash at the front', '/%5Cevil.example'],
    ['an encoded slash at the front', '/%2Fevil.example'],
    ['a backslash in the query', '/en?next=\\\\evil.example'],
  ])('%s leads nowhere', (_, target) => {
    expect(refusal('GET', target)).toMatchObject({ status: 404 })
    expect(refusal('GET', target)?.headers).toBeUndefined()
  })

  test.each(['http://evil.example/', '*', 'evil.example:443', ''])('%j is no path', (target) => {
    expect(refusal('GET', target)).toMatchObject({ status: 400 })
  })
})

test.each([
  ['/en/', '/en'],
  ['/en/about//?q=a/b', '/en/about?q=a/b'],
  ['/', null],
  ['/en?next=/', null],
])('%s leads to the address without the last slash: %s', (target, location) => {
  expect(redirection(target, new Map())?.headers?.location ?? null).toBe(location)
})

test('an address that refuses to be read takes a post, and the other way round', () => {
  expect(allowedInstead('GET')).toBe('POST, OPTIONS')
  expect(allowedInstead('HEAD')).toBe('POST, OPTIONS')
  expect(allowedInstead('POST')).toBe('GET, HEAD, OPTIONS')
})

test('the page of a fault may ask the development server where it stands, and nobody else', () => {
  expect(refusal('POST', '/__nextjs_original-stack-frames', true)).toBeNull()
  expect(refusal('POST', '/en', true)).toMatchObject({ status: 405 })
  expect(refusal('POST', '/__nextjs_original-stack-frames')).toMatchObject({ status: 405 })
})
