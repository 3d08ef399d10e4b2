import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { POST } from '@/app/api/consultations/route'
import { GET as health } from '@/app/api/health/route'
import { POST as withdraw } from '@/app/api/requests/[token]/withdraw/route'
import { db } from '@/lib/db'
import { emptyTables } from '@/tests/support/empty-tables'
import { draftIn, formPost, jsonPost } from '@/tests/support/posts'
import { type Relay, startRelay } from '@/tests/support/relay'
import { typedRequest } from '@/tests/support/typed-request'

let relay: Relay
beforeAll(async () => {
  // Before anything opens the database: this file reaches it through a wire that can be cut.
  relay = await startRelay(process.env.DATABASE_URL ?? '')
  process.env.DATABASE_URL = relay.url
})
beforeEach(emptyTables)
afterEach(async () => {
  await relay.mend()
  // The pool may learn only by a first failure that its connections are gone.
  await vi.waitFor(() => db().$queryRaw`SELECT 1`, 10_000)
})

async function timed(answer: Promise<Response>) {
  const start = performance.now()
  return { answer: await answer, seconds: (performance.now() - start) / 1_000 }
}
const written = async () => [await db().consultationRequest.count(), await db().outboxEmail.count()]

/** Tries as a person would, until it works. @returns after how many seconds it did. */
async function triesUntilTaken(request: () => Request): Promise<number> {
  const start = performance.now()
  while ((await POST(request())).status !== 201)
    if (performance.now() - start > 15_000) throw new Error('It did not come back by itself.')
  return (performance.now() - start) / 1_000
}

describe.each([
  ['stopped', () => relay.cut()],
  ['out of reach', () => relay.block()],
] as const)('while the database is %s', (_, goAway) => {
  test('a program is told within four seconds, and nothing is said to be sent', async () => {
    await goAway()
    const { answer, seconds } = await timed(POST(jsonPost(typedRequest({ message: 'my words' }))))
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ error: 'unavailable' })
    expect(answer.headers.has('location')).toBe(false)
    expect(seconds).toBeLessThan(4)
  })

  test('a person gets the form back within four seconds, with all that was typed', async () => {
    const typed = typedRequest({ message: 'my words\r\n🌱', windows: ['any'] })
    await goAway()
    const { answer, seconds } = await timed(POST(formPost(typed)))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/en/consultation/correct')
    expect(draftIn(answer)).toEqual({ values: typed, errors: {}, problem: 'unavailable' })
    expect(seconds).toBeLessThan(4)
  })

  test('a fault in the form is still told as such', async () => {
    await goAway()
    expect((await POST(jsonPost(typedRequest({ fullName: '' })))).status).toBe(422)
  })

  test('health says so', async () => {
    await goAway()
    const { answer, seconds } = await timed(health())
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ status: 'down', database: 'away' })
    expect(seconds).toBeLessThan(4)
  })

  test('a withdrawal is not pretended', async () => {
    await goAway()
    const request = new Request('https://clinic.test/api/requests/x/withdraw', { method: 'POST' })
    const token = 'A'.repeat(43)
    const { answer, seconds } = await timed(withdraw(request, { params: Promise.resolve({ token }) }))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/en/requests/${token}?problem=unavailable`)
    expect(seconds).toBeLessThan(4)
  })

  test('twenty people who try get their answer, and all is well within ten seconds after it is back', async () => {
    await goAway()
    // Twice: the second time no connection is left over from before.
    for (const round of [1, 2]) {
      const people = Array.from({ length: 20 }, (_, n) => typedRequest({ fullName: `Person ${round} ${n}` }))
      const answers = await Promise.all(people.map((typed) => timed(POST(jsonPost(typed)))))
      for (const { answer, seconds } of answers) {
        expect(answer.status).toBe(503)
        expect(seconds).toBeLessThan(4)
      }
    }
    await relay.mend()
    expect(await triesUntilTaken(() => jsonPost(typedRequest({ idempotencyKey: 'k' })))).toBeLessThan(10)
    expect(relay.open()).toBeLessThanOrEqual(10)
  })
})

describe('who tries again once the database is back', () => {
  const request = () => jsonPost(typedRequest({ idempotencyKey: 'k', email: 'ana@example.com' }))

  test('has one request, when the first try never arrived', async () => {
    await relay.cut()
    expect((await POST(request())).status).toBe(503)
    await relay.mend()
    await triesUntilTaken(request)
    expect(await written()).toEqual([1, 2])
  })

  test('has one request, when the first try was kept and its answer was lost', async () => {
    relay.blockAfter('INSERT INTO "ConsultationRequest"')
    expect((await POST(request())).status).toBe(503)
    await relay.mend()
    expect(await written()).toEqual([1, 2])
    const again = await POST(request())
    expect(again.status).toBe(201)
    expect(await db().consultationRequest.findFirst()).toMatchObject({
      reference: (await again.json()).reference,
    })
    expect(await written()).toEqual([1, 2])
  })
})
