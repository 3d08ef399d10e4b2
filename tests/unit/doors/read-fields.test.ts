import { describe, expect, test } from 'vitest'
import { readFields, readSingleFields, speaksJson } from '@/app/doors/read-fields'

const form = 'application/x-www-form-urlencoded'
const json = 'application/json'
const kib64 = 64 * 1024

function post(type: string | null, body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request('https://clinic.test/api/consultations', {
    method: 'POST',
    // A stream leaves the type to us; a text would bring its own.
    body: typeof body === 'string' ? new Blob([body]).stream() : body,
    headers: { ...(type && { 'content-type': type }), ...headers },
    duplex: 'half',
  } as RequestInit)
}
const read = (type: string | null, body: BodyInit, headers?: Record<string, string>) =>
  readFields(post(type, body, headers), ['windows'])

describe('a form', () => {
  test('is read with its accents, its plus signs and its line breaks', async () => {
    const body = await read(
      `${form}; charset=UTF-8`,
      'fullName=Ana+N%C3%BA%C3%B1ez&message=one%0D%0Atwo&windows=any',
    )
    expect(body).toEqual({
      ok: true,
      value: {
        repeated: [],
        values: new Map<string, unknown>([
          ['fullName', 'Ana Núñez'],
          ['message', 'one\r\ntwo'],
          ['windows', ['any']],
        ]),
      },
    })
  })

  test('may choose several times, and nothing else twice', async () => {
    const body = await read(form, 'windows=any&windows=tue-morning&email=a%40b.com&email=evil%40x.com')
    expect(body).toMatchObject({ ok: true, value: { repeated: ['email'] } })
    expect(body.ok && body.value.values.get('windows')).toEqual(['any', 'tue-morning'])
  })

  test('that is broken by its way is read as far as it can be', async () => {
    const body = await read(form, 'fullName=%E0%A4%A&message=%')
    expect(body.ok && [...body.value.values.keys()]).toEqual(['fullName', 'message'])
  })
})

describe('JSON', () => {
  test('is read as its own fields', async () => {
    const body = await read(json, '{"fullName":"Ana","windows":["any"],"consent":true}')
    expect(body.ok && Object.fromEntries(body.value.values)).toEqual({
      fullName: 'Ana',
      windows: ['any'],
      consent: true,
    })
  })

  test.each(['{', '[]', 'null', '"text"', '5', '{"a":1}}', "{'a':1}", 'fullName=Ana', '\u0000'])(
    'that is %j is malformed',
    async (body) => {
      expect(await read(json, body)).toEqual({ ok: false, code: 'malformed' })
    },
  )

  test('nested ten thousand deep is an answer, not a crash', async () => {
    expect((await read(json, `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`)).ok).toBe(true)
    expect(await read(json, '['.repeat(60_000))).toEqual({ ok: false, code: 'malformed' })
  })
})

describe('names that mean something to JavaScript', () => {
  test.each([
    [json, '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'],
    [form, '__proto__=x&constructor=y&__proto__%5Bpolluted%5D=true'],
  ])('are only names in %s', async (type, text) => {
    const body = await read(type, text)
    expect(body.ok && [...body.value.values.keys()]).toEqual(
      expect.arrayContaining(['__proto__', 'constructor']),
    )
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('what is neither a form nor JSON is turned away', () => {
  test.each([
    null,
    '',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/json5',
    'text/json',
    'x',
  ])('as %j', async (type) => {
    expect(await read(type, 'fullName=Ana')).toEqual({ ok: false, code: 'unsupported' })
  })

  test.each(['gzip', 'br', 'identity'])('and so is what is packed as %s', async (encoding) => {
    const body = await read(form, 'fullName=Ana', { 'content-encoding': encoding })
    expect(body).toEqual({ ok: false, code: 'unsupported' })
  })
})

test.each([form, json])('nothing at all is empty: %s', async (type) => {
  for (const body of ['', ' \n ']) expect(await read(type, body)).toEqual({ ok: false, code: 'empty' })
  const none = new Request('https://clinic.test', { method: 'POST', headers: { 'content-type': type } })
  expect(await readFields(none, [])).toEqual({ ok: false, code: 'empty' })
})

describe('a body', () => {
  test('of 64 KiB is read, one byte more is too large', async () => {
    const fits = `a=${'x'.repeat(kib64 - 2)}`
    expect((await read(form, fits)).ok).toBe(true)
    expect(await read(form, `${fits}x`)).toEqual({ ok: false, code: 'too-large' })
  })

  test('is counted in bytes, not in characters', async () => {
    expect(await read(json, `{"a":"${'é'.repeat(40_000)}"}`)).toEqual({ ok: false, code: 'too-large' })
  })

  test('that would never end is stopped soon after 64 KiB', async () => {
    let sent = 0
    let isStopped = false
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_024
        controller.enqueue(new Uint8Array(1_024).fill(97))
      },
      cancel() {
        isStopped = true
      },
    })
    expect(await read(form, endless)).toEqual({ ok: false, code: 'too-large' })
    expect(isStopped).toBe(true)
    expect(sent).toBeLessThanOrEqual(kib64 + 4 * 1_024)
  })

  test('that announces 20 MB is not even begun', async () => {
    let sent = 0
    const waiting = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          sent += 1
          controller.enqueue(new Uint8Array(1_024))
        },
      },
      { highWaterMark: 0 },
    )
    const body = await read(form, waiting, { 'content-length': String(20 * 1024 * 1024) })
    expect(body).toEqual({ ok: false, code: 'too-large' })
    expect(sent).toBe(0)
  })
})

test.each<[boolean, string, string | null]>([
  [true, json, null],
  [true, `${json}; charset=utf-8`, null],
  [true, form, json],
  [false, form, 'text/html,application/xhtml+xml'],
  [false, form, null],
])('the answer is JSON: %s, for a post of %s that accepts %s', (isJson, type, accept) => {
  expect(speaksJson(post(type, 'a=b', accept ? { accept } : {}))).toBe(isJson)
})

test('a form in which nothing comes twice is refused when something does', async () => {
  const read = (text: string) => readSingleFields(post(form, text))
  expect(await read('wording=a&note=b')).toEqual({
    ok: true,
    value: new Map([
      ['wording', 'a'],
      ['note', 'b'],
    ]),
  })
  expect(await read('wording=a&wording=b')).toEqual({ ok: false, code: 'malformed' })
  expect(await read('')).toEqual({ ok: false, code: 'empty' })
})
