import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../support/house'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.start()
})
afterAll(() => house.close())

/** Sends bytes as they are and returns what comes back until the server closes, or three seconds are over. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(house.port, '127.0.0.1', () => socket.write(bytes))
    socket.setTimeout(3_000, () => socket.destroy())
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    // A refused connection is an answer too: the empty one.
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
  })
}

const ask = (line: string, ...headers: string[]) =>
  raw(
    [`${line} HTTP/1.1`, `Host: 127.0.0.1:${house.port}`, 'Connection: close', ...headers, '', ''].join(
      '\r\n',
    ),
  )
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
const header = (answer: string, name: string) => new RegExp(`^${name}: (.*)\r$`, 'im').exec(answer)?.[1]

async function accepted(more: object): Promise<{ reference: string }> {
  const fields = { service: 'not-sure', contactBy: 'email', email: 'ana@example.org', consent: true }
  const answer = await fetch(`${house.url}/api/consultations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...fields, ...more }),
  })
  expect(answer.status).toBe(201)
  return (await answer.json()) as { reference: string }
}

describe('a method that has no business here', () => {
  test.each([
    ['TRACE', '/en'],
    ['CONNECT', '/en'],
    ['PUT', '/en'],
    ['DELETE', '/en/privacy'],
    ['GET', '/api/consultations'],
    ['DELETE', '/api/consultations'],
  ])('%s %s is answered 405, with what is allowed', async (method, path) => {
    const answer = await ask(`${method} ${path}`)
    expect(status(answer)).toBe(405)
    expect(header(answer, 'allow')).toBeTruthy()
  })
})

describe('an address that leads nowhere', () => {
  test.each([
    '/%E0%A4%A',
    '/a%00b',
    '/../../etc/passwd',
    '/.git/config',
    '/.env',
    '/en/%2e%2e/%2e%2e/etc/passwd',
    '/dev/nothing',
    '/xx',
    '/xx/requests/abc',
  ])('%s is answered 404, without a word about the program', async (path) => {
    const answer = await ask(`GET ${path}`)
    expect(status(answer)).toBe(404)
    expect(answer).not.toMatch(/at .*\.(js|ts):\d+|node_modules/)
  })

  test.each(['//evil.example/x', '/\\evil.example', '/%5cevil.example', '//evil.example/%2e%2e'])(
    '%s leads to no other host',
    async (path) => {
      const answer = await ask(`GET ${path}`)
      expect(status(answer)).toBeGreaterThanOrEqual(300)
      expect(header(answer, 'location') ?? '/').toMatch(/^\/(?![/\\])/)
    },
  )
})

describe('a message that is no proper HTTP', () => {
  test.each([
    [
      'both lengths',
      'POST /api/consultations HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'a bad chunk',
      'POST /api/consultations HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    ],
    ['a bare line feed', 'GET /en HTTP/1.1\nHost: x\n\n'],
    ['no host', 'GET /en HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ])('with %s is answered 400', async (_, bytes) => {
    expect(status(await raw(bytes))).toBe(400)
  })

  test('with an address of 30 kB or a header of 20 kB is answered 431', async () => {
    expect(status(await ask(`GET /${'a'.repeat(30_000)}`))).toBe(431)
    expect(status(await ask('GET /en', `X-Long: ${'a'.repeat(20_000)}`))).toBe(431)
  })
})

describe('what frameworks were attacked through', () => {
  test('an upgrade is refused', async () => {
    const answer = await ask('GET /en', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: x')
    expect(answer).not.toContain(' 101 ')
  })

  test('a server action is refused, from here and from elsewhere', async () => {
    for (const origin of [house.url, 'https://evil.example']) {
      const answer = await ask('POST /en', 'Next-Action: abc', `Origin: ${origin}`, 'Content-Length: 0')
      expect(status(answer)).toBeGreaterThanOrEqual(400)
      expect(status(answer)).toBeLessThan(500)
    }
  })

  test('the desk stays shut whatever a header claims', async () => {
    const { reference } = await accepted({ fullName: 'Canary Ramírez' })
    for (const extra of ['x-middleware-subrequest: proxy:proxy:proxy:proxy:proxy', 'RSC: 1', 'Accept: */*']) {
      const answer = await ask('GET /desk', extra)
      expect(status(answer)).toBe(307)
      expect(header(answer, 'location')).toMatch(/^\/desk\/sign-in/)
      expect(header(answer, 'cache-control')).toContain('no-store')
      expect(answer).not.toContain(reference)
      expect(answer).not.toContain('Canary')
    }
  })

  test('the picture optimiser fetches nothing', async () => {
    const answer = await ask('GET /_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75')
    expect(status(answer)).toBeGreaterThanOrEqual(400)
    expect(status(answer)).toBeLessThan(500)
  })

  test('whoever asks for another form of a page gets the page', async () => {
    const [plain, other] = [
      await ask('GET /en'),
      await ask('GET /en?_rsc=1', 'RSC: 1', 'Next-Router-Prefetch: 1'),
    ]
    for (const answer of [plain, other]) {
      expect(status(answer)).toBe(200)
      expect(header(answer, 'content-type')).toContain('text/html')
    }
  })
})

test('a body that does not end is cut off after 64 KiB', async () => {
  let sent = 0
  const body = new ReadableStream({
    pull(controller) {
      sent += 16_384
      controller.enqueue(new Uint8Array(16_384).fill(97))
      if (sent > 20_000_000) controller.close()
    },
  })
  const answer = await fetch(`${house.url}/api/consultations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    duplex: 'half',
  } as RequestInit).catch(() => null)
  expect(answer === null || answer.status === 413).toBe(true)
  expect(sent).toBeLessThan(5_000_000)
})

test('letters lead to the address that was set, whatever Host a caller claims', async () => {
  const body = JSON.stringify({
    service: 'not-sure',
    fullName: 'Ana',
    contactBy: 'email',
    email: 'ana@example.org',
    consent: true,
  })
  const answer = await raw(
    `POST /api/consultations HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
  expect(status(answer)).toBe(201)
  await expect.poll(() => house.mailbox.letters().length, { timeout: 10_000 }).toBeGreaterThanOrEqual(2)
  for (const { raw: source, text } of house.mailbox.letters()) {
    expect(`${source}${text}`).not.toContain('evil.example')
    expect(text).toContain(`http://localhost:${house.port}/`)
  }
})
