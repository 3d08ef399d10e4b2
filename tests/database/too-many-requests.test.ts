import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { emptyTables } from '@/tests/support/empty-tables'
import { draftIn, formPost, jsonPost } from '@/tests/support/posts'
import { typedRequest } from '@/tests/support/typed-request'

let POST: (request: Request) => Promise<Response>
beforeAll(async () => {
  // Read once, as the limits are loaded: smaller ones, so that the test need not send hundreds.
  process.env.REQUESTS_PER_CLIENT = '10'
  process.env.REQUESTS_PER_SITE = '25'
  POST = (await import('@/app/api/consultations/route')).POST
})
beforeEach(emptyTables)

const from = (client: string, n: number, more: Record<string, string> = {}) =>
  jsonPost(typedRequest({ fullName: `Person ${n}` }), { 'x-client-address': client, ...more })

async function statuses(requests: Iterable<Request>): Promise<Record<number, number>> {
  const counted: Record<number, number> = {}
  for (const request of requests) {
    const { status } = await POST(request)
    counted[status] = (counted[status] ?? 0) + 1
  }
  return counted
}
const times = (n: number, make: (n: number) => Request) => Array.from({ length: n }, (_, at) => make(at))

describe('a flood from one address', () => {
  test('is stopped, whatever a thousand X-Forwarded-For headers claim', async () => {
    const flood = times(1_000, (n) =>
      from('203.0.113.7', n, {
        'x-forwarded-for': `198.51.100.${n % 256}, 10.0.${n >> 8}.1`,
        forwarded: `for=${n}`,
      }),
    )
    expect(await statuses(flood)).toEqual({ 201: 10, 429: 990 })
    expect(await db().consultationRequest.count()).toBe(10)
    expect(await db().outboxEmail.count()).toBe(10)
  }, 60_000)

  test('does not use up what is everybody’s', async () => {
    await statuses(times(100, (n) => from('203.0.113.7', n)))
    expect(await statuses(times(5, (n) => from(`203.0.113.${100 + n}`, n)))).toEqual({ 201: 5 })
  })
})

test('a flood from many addresses is stopped at what the office can read', async () => {
  expect(await statuses(times(40, (n) => from(`203.0.113.${n}`, n)))).toEqual({ 201: 25, 429: 15 })
})

describe('programs that fill in the form, from ever new addresses', () => {
  const program = (n: number, more: Record<string, unknown> = {}) =>
    jsonPost(typedRequest({ fullName: `Program ${n}`, leaveEmpty: 'x', ...more }), {
      'x-client-address': `198.51.100.${n}`,
    })

  test('are stopped, and do not use up what people need', async () => {
    expect(await statuses(times(60, (n) => program(n)))).toEqual({ 201: 25, 429: 35 })
    expect(await statuses(times(25, (n) => from(`203.0.113.${n}`, n)))).toEqual({ 201: 25 })
  })

  test('do not use up the letters of the person whose address they give', async () => {
    const ana = { contactBy: 'email', email: 'ana@example.com' }
    await statuses(times(25, (n) => program(n, ana)))
    const answer = await POST(jsonPost(typedRequest(ana), { 'x-client-address': '203.0.113.7' }))
    expect(answer.status).toBe(201)
    expect(await db().outboxEmail.count()).toBe(2)
  })
})

test('a person who has to wait keeps what was typed', async () => {
  const typed = typedRequest({ message: 'my words' })
  const headers = { 'x-client-address': '203.0.113.7' }
  for (let n = 0; n < 10; n++) await POST(formPost({ ...typed, topic: `topic ${n}` }, headers))
  const answer = await POST(formPost(typed, headers))
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/en/consultation/correct')
  expect(draftIn(answer)).toEqual({ values: typed, errors: {}, problem: 'too-many' })
})

test('posts with a fault do not count: who has to correct a form often is not locked out', async () => {
  const client = { 'x-client-address': '203.0.113.7' }
  const faulty = times(30, () => jsonPost(typedRequest({ fullName: '' }), client))
  expect(await statuses(faulty)).toEqual({ 422: 30 })
  expect((await POST(from('203.0.113.7', 1))).status).toBe(201)
})
