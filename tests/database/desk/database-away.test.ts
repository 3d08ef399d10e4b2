import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { POST as called } from '@/app/api/desk/requests/[id]/called/route'
import { POST as signIn } from '@/app/api/desk/sign-in/route'
import { POST as signOut } from '@/app/api/desk/sign-out/route'
import { readDraft } from '@/app/doors/draft'
import { db } from '@/lib/db'
import { staffFrom } from '@/lib/staff/session'
import { formPost } from '@/tests/support/posts'
import { receivedRequest } from '@/tests/support/received-request'
import { type Relay, startRelay } from '@/tests/support/relay'
import { goodPassword, signedInStaff } from '@/tests/support/signed-in-staff'

let relay: Relay
beforeAll(async () => {
  // Before anything opens the database: this file reaches it through a wire that can be cut.
  relay = await startRelay(process.env.DATABASE_URL ?? '')
  process.env.DATABASE_URL = relay.url
})
afterEach(async () => {
  await relay.mend()
  await vi.waitFor(() => db().$queryRaw`SELECT 1`, 10_000)
})

async function timed<Value>(work: Promise<Value>) {
  const start = performance.now()
  return { value: await work, seconds: (performance.now() - start) / 1_000 }
}

describe.each([
  ['stopped', () => relay.cut()],
  ['out of reach', () => relay.block()],
] as const)('while the database is %s', (_, goAway) => {
  test('nobody is let in unchecked', async () => {
    const { headers } = await signedInStaff()
    await goAway()
    await expect(staffFrom(headers, new Date())).rejects.toThrow()
  })

  test('a note comes back within five seconds, and saving it again afterwards saves it once', async () => {
    const { headers } = await signedInStaff()
    const { id } = await receivedRequest()
    const fields = { formId: randomUUID(), note: 'I reached her' }
    const post = () =>
      called(formPost(fields, { cookie: headers.get('cookie') ?? '' }), { params: Promise.resolve({ id }) })
    await goAway()
    const { value: answer, seconds } = await timed(post())
    expect(seconds).toBeLessThan(5)
    const cookies = answer.headers.getSetCookie().map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie) ?? [])
    const kept = readDraft((name) => cookies.find((cookie) => cookie[1] === name)?.[2], 'desk-note')
    expect(kept).toMatchObject({ problem: 'unavailable', values: fields })
    await relay.mend()
    await vi.waitFor(
      async () => expect((await post()).headers.get('location')).toContain('done=called'),
      10_000,
    )
    await post()
    expect(await db().requestNote.count({ where: { requestId: id } })).toBe(1)
  })

  test('a sign-in says why it cannot be checked, and signing out does not pretend', async () => {
    const { headers, email } = await signedInStaff()
    await goAway()
    const tried = await timed(
      signIn(formPost({ email, password: goodPassword }, { 'x-client-address': randomUUID() })),
    )
    expect(tried.value.headers.get('location')).toContain('problem=unavailable')
    expect(tried.seconds).toBeLessThan(5)
    const out = await signOut(formPost({}, { cookie: headers.get('cookie') ?? '' }))
    expect(out.headers.get('location')).toBe('/desk')
    expect(out.headers.getSetCookie()).toEqual([])
  })
})
