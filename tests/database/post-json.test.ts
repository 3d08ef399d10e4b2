import { beforeEach, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/consultations/route'
import { db } from '@/lib/db'
import { newFormToken } from '@/lib/form-token'
import { emptyTables } from '@/tests/support/empty-tables'
import { jsonPost } from '@/tests/support/posts'
import { typedRequest } from '@/tests/support/typed-request'

const send = (changed: Record<string, unknown> = {}, headers?: Record<string, string>) =>
  POST(jsonPost(typedRequest(changed), headers))
const written = async () => [await db().consultationRequest.count(), await db().outboxEmail.count()]

beforeEach(emptyTables)

describe('a program that sends a request', () => {
  test('gets 201, the reference and the address of the private page', async () => {
    const answer = await send({ email: 'ana@example.com' })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const { reference, location } = await answer.json()
    expect(reference).toMatch(/^[A-Z0-9]{7}$/)
    expect(location).toMatch(/^\/en\/requests\/[\w-]{43}$/)
    expect(answer.headers.get('location')).toBe(location)
    expect(await db().consultationRequest.findMany()).toMatchObject([
      { reference, urgent: false, setAside: false },
    ])
    expect(await written()).toEqual([1, 2])
  })

  test('gets the same answer when it tries again with its key', async () => {
    const [first, again] = [await send({ idempotencyKey: 'k' }), await send({ idempotencyKey: 'k' })]
    expect(again.status).toBe(201)
    expect(await again.json()).toEqual(await first.json())
    expect(await written()).toEqual([1, 1])
  })

  test('gets 409 when its key stands for other words', async () => {
    await send({ idempotencyKey: 'k' })
    const answer = await send({ idempotencyKey: 'k', message: 'more' })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toEqual({ error: 'key-reused' })
    expect(await written()).toEqual([1, 1])
  })

  test('gets 422 with a code for each field at fault', async () => {
    const answer = await send({ fullName: '', consent: false })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toEqual({ errors: { fullName: 'name-missing', consent: 'consent-missing' } })
    expect(await (await send({ phone: '425-1118' })).json()).toEqual({
      errors: { phone: 'phone-needs-area-code' },
    })
    expect(await written()).toEqual([0, 0])
  })

  test('has its urgent words kept and marked', async () => {
    expect((await send({ message: 'I want to die' })).status).toBe(201)
    expect(await db().consultationRequest.findFirst()).toMatchObject({ urgent: true })
    expect(await written()).toEqual([1, 1])
  })

  test('cannot set what is ours to set', async () => {
    const ours = {
      state: 'closed',
      reference: 'AAAAAAA',
      urgent: true,
      setAside: true,
      id: 'x',
      role: 'admin',
    }
    expect((await send(ours)).status).toBe(201)
    const kept = await db().consultationRequest.findFirstOrThrow()
    expect(kept).toMatchObject({ state: 'received', urgent: false, setAside: false })
    expect(kept.reference).not.toBe('AAAAAAA')
  })
})

describe('a body that is no request', () => {
  test.each<[string, number, string, Request]>([
    ['nothing', 400, 'empty', jsonPost('')],
    ['no JSON', 400, 'malformed', jsonPost('{"fullName":')],
    ['a list', 400, 'malformed', jsonPost([])],
    ['a text', 400, 'malformed', jsonPost('"x"')],
    ['another kind of text', 415, 'unsupported', jsonPost('x', { 'content-type': 'text/plain' })],
    [
      'a multipart form',
      415,
      'unsupported',
      jsonPost('--x', { 'content-type': 'multipart/form-data; boundary=x' }),
    ],
    ['a packed body', 415, 'unsupported', jsonPost('x', { 'content-encoding': 'gzip' })],
    ['100 KiB', 413, 'too-large', jsonPost({ message: 'x'.repeat(100 * 1024) })],
    ['a post of another site', 403, 'other-site', jsonPost({}, { 'sec-fetch-site': 'cross-site' })],
    [
      'a post of an older browser from another site',
      403,
      'other-site',
      jsonPost({}, { origin: 'https://evil.example' }),
    ],
  ])('%s gets %i %s', async (_, status, error, request) => {
    const answer = await POST(request)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual({ error })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await written()).toEqual([0, 0])
  })

  test.each([
    { email: 'a@b.com, evil@x.com' },
    { fullName: ['Ann'] },
    { message: 'a\u0000b' },
    { message: '\ud800' },
    { windows: [[[['any']]]] },
    { phone: { number: 5 } },
    { locale: '../../etc' },
    { message: 'x'.repeat(60_000) },
  ])('%j gets 422, never 500', async (changed) => {
    expect((await send(changed)).status).toBe(422)
    expect(await written()).toEqual([0, 0])
  })

  test('but a name with a line break is a name without one', async () => {
    expect((await send({ fullName: 'Ann\r\nBcc: evil@x.com' })).status).toBe(201)
    expect(await db().consultationRequest.findFirst()).toMatchObject({ fullName: 'Ann Bcc: evil@x.com' })
  })
})

describe('what looks automatic gets the answer of a person, and sends no letter', () => {
  test.each([
    ['a filled trap field', () => ({ leaveEmpty: 'http://buy.example' })],
    ['a form sent as soon as it was touched', () => ({ formToken: newFormToken(new Date()) })],
  ])('%s', async (_, trap) => {
    const answer = await send(trap())
    expect(answer.status).toBe(201)
    expect(await answer.json()).toEqual({ reference: expect.any(String), location: expect.any(String) })
    expect(await db().consultationRequest.findMany()).toMatchObject([{ setAside: true }])
    expect(await written()).toEqual([1, 0])
    expect(await db().counter.findMany()).toMatchObject([{ name: 'request-set-aside', n: 1 }])
  })

  test('but a form touched a minute ago is a person’s', async () => {
    await send({ formToken: newFormToken(new Date(Date.now() - 60_000)) })
    expect(await written()).toEqual([1, 1])
  })
})
