import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { log } from '@/lib/log'
import { createHttpServer } from '@/server/http-server'

let server: Server
let seen: IncomingMessage[] = []

beforeAll(async () => {
  server = createHttpServer(
    async (request, response) => {
      seen.push(request)
      if (request.url === '/breaks') throw new Error('a name that must not be told')
      response.writeHead(request.url === '/api/post-only' ? 405 : 200).end('from the site')
    },
    { trustedHops: 0, allowUpgrade: false, moved: new Map([['/contact-us', '/en/contact']]) },
  )
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
beforeEach(() => {
  seen = []
})
afterAll(() => server.close())

/** Sends bytes as they are, and reads until the server closes. */
async function say(...lines: string[]): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.end(`${lines.join('\r\n')}\r\n\r\n`)
  return text(socket)
}

describe('the server in front of the site', () => {
  test('hands a plain request on, with the address of who asks', async () => {
    expect(
      await say('GET /en HTTP/1.1', 'Host: a', 'X-Client-Address: 6.6.6.6', 'Connection: close'),
    ).toMatch(/^HTTP\/1\.1 200 [\s\S]*from the site/)
    expect(seen[0]?.headers['x-client-address']).toBe('127.0.0.1')
  })

  test('leads on from an address of the old site, which the site itself never hears of', async () => {
    const answer = await say('GET /Contact-Us/?page=2 HTTP/1.1', 'Host: a')
    expect(answer).toMatch(/^HTTP\/1\.1 301 /)
    expect(answer).toMatch(/^location: \/en\/contact\r$/im)
    expect(seen).toEqual([])
  })

  test.each([
    ['TRACE /en HTTP/1.1', 405],
    ['CONNECT evil.example:443 HTTP/1.1', 405],
    ['DELETE /en HTTP/1.1', 405],
    ['GET /%E0%A4%A HTTP/1.1', 404],
    ['GET //evil.example/x HTTP/1.1', 404],
    ['GET http://evil.example/ HTTP/1.1', 400],
  ])('answers %s itself with %i and never sends anybody elsewhere', async (line, status) => {
    const answer = await say(line, 'Host: a')
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).not.toMatch(/^location:/im)
    expect(answer.includes('\r\nallow: GET, HEAD\r\n')).toBe(status === 405)
    expect(answer).toContain("frame-ancestors 'none'")
    expect(seen).toEqual([])
  })

  test('refuses a WebSocket in words and closes', async () => {
    const answer = await say('GET / HTTP/1.1', 'Host: a', 'Connection: Upgrade', 'Upgrade: websocket')
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(seen).toEqual([])
  })

  test('answers who offers h2c as if they had not', async () => {
    const offer = ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABk']
    expect(await say('GET /en HTTP/1.1', 'Host: a', ...offer)).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('completes a refusal of the site with the methods that work', async () => {
    expect(await say('GET /api/post-only HTTP/1.1', 'Host: a', 'Connection: close')).toMatch(
      /allow: POST, OPTIONS/i,
    )
  })

  test('says nothing about what broke', async () => {
    const answer = await say('GET /breaks HTTP/1.1', 'Host: a', 'Connection: close')
    expect(answer).toMatch(/^HTTP\/1\.1 500 /)
    expect(answer).not.toContain('must not be told')
  })

  test.each([
    [
      'two lengths of one body',
      400,
      ['POST /api/x HTTP/1.1', 'Host: a', 'Content-Length: 5', 'Transfer-Encoding: chunked'],
    ],
    ['no host', 400, ['GET / HTTP/1.1']],
    ['an endless address', 431, [`GET /${'a'.repeat(30_000)} HTTP/1.1`, 'Host: a']],
    ['an endless header', 431, ['GET / HTTP/1.1', 'Host: a', `Cookie: ${'a'.repeat(20_000)}`]],
  ])('refuses %s with %i', async (_, status, lines) => {
    expect(await say(...lines)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(seen).toEqual([])
  })
})

describe('when a page breaks', () => {
  const failurePage = { html: '<h1>Something is wrong here. Call us.</h1>', policy: "script-src 'none'" }
  const broken: Record<string, (response: ServerResponse) => void> = {
    '/en/empty': (response) => {
      response.statusCode = 500
      response.setHeader('content-type', 'text/html')
      response.setHeader('content-encoding', 'gzip')
      response.setHeader('etag', '"a"')
      response.write('<html id="__next_error__"></html>')
      response.end()
    },
    '/api/broken': (response) => void response.writeHead(500).end(),
    '/en/thrown': () => {
      throw new Error('a name that must not be told')
    },
    '/en/fine': (response) => void response.end('fine'),
  }
  let site: Server
  beforeAll(async () => {
    site = createHttpServer(async (request, response) => broken[request.url ?? '']?.(response), {
      trustedHops: 0,
      allowUpgrade: false,
      failurePage,
    })
    await once(site.listen(0, '127.0.0.1'), 'listening')
  })
  afterAll(() => site.close())
  const ask = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
    fetch(`http://127.0.0.1:${(site.address() as AddressInfo).port}${path}`, { headers })

  test.each(['/en/empty', '/api/broken', '/en/thrown'])(
    'a person who asked for %s reads so, with or without script',
    async (path) => {
      const answer = await ask(path)
      expect(answer.status).toBe(500)
      expect(await answer.text()).toBe(failurePage.html)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('content-security-policy')).toBe(failurePage.policy)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.has('etag')).toBe(false)
    },
  )

  test('a program is answered as it asked', async () => {
    expect(await (await ask('/en/thrown', { accept: 'application/json' })).text()).not.toContain('Call us')
  })

  test('what works is left alone', async () => {
    const answer = await ask('/en/fine')
    expect([answer.status, await answer.text()]).toEqual([200, 'fine'])
    expect(answer.headers.get('content-length')).toBe('4')
  })
})

test('what broke an answer is logged, by its name alone', async () => {
  const logged = vi.spyOn(log, 'error')
  await say('GET /breaks HTTP/1.1', 'Host: x')
  expect(logged.mock.calls).toEqual([[{ event: 'answer-broken', code: 'Error' }]])
  logged.mockRestore()
})
