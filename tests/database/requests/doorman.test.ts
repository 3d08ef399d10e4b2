import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { POST as withdraw } from '@/app/api/requests/[token]/withdraw/route'
import { POST as join } from '@/app/api/waiting/[token]/join/route'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { db } from '@/lib/db'
import { openClinic } from '@/tests/support/open-clinic'
import { doorsOf, freeNow, linkHolder } from '@/tests/support/own-doors'
import { formPost } from '@/tests/support/posts'
import { everyDay } from '@/tests/support/visit-and-plans'

beforeEach(async () => {
  await openClinic(everyDay('09:00-17:00'))
})

const long = (days: number) => new Date(Date.now() - days * 86_400_000)

/** All doors of a link, each with a post that would do something if the link were good. */
async function knock(token: string, headers: Record<string, string> = {}): Promise<Response[]> {
  const doors = doorsOf(token)
  const [startsAt] = await freeNow()
  const id = (await db().appointment.findFirst())?.id ?? '0190a1b2-0000-7000-8000-00000000ffff'
  return [
    await doors.choose({ body: { visitType: 'consultation', startsAt }, headers }),
    await doors.move(id, { body: { startsAt }, headers }),
    await doors.cancel(id, { headers }),
    await doors.callMe({ headers }),
  ]
}
const answersOf = (answers: Response[]) =>
  Promise.all(answers.map(async (answer) => [answer.status, (await answer.json()).error]))

describe('a link that is not good', () => {
  test.each(['x', 'A'.repeat(43), '\u0000', "' OR 1=1"])('as %j, opens nothing', async (token) => {
    await linkHolder()
    for (const answer of await answersOf(await knock(token))) expect(answer).toEqual([404, 'unknown-link'])
    expect(await db().appointment.count()).toBe(0)
  })

  test('since it has expired, opens nothing, and says nothing of the request', async () => {
    const { id, token } = await linkHolder()
    await db().consultationRequest.update({ where: { id }, data: { receivedAt: long(181) } })
    for (const answer of await answersOf(await knock(token))) expect(answer).toEqual([410, 'link-expired'])
    await withdraw(new Request('https://clinic.test', { method: 'POST' }), {
      params: Promise.resolve({ token }),
    })
    expect(await db().consultationRequest.findUnique({ where: { id } })).toMatchObject({
      state: 'received',
      callWishedAt: null,
    })
  })

  test('is good again for half a year after a visit', async () => {
    const { id, doors } = await linkHolder()
    const [startsAt] = await freeNow()
    await doors.choose({ body: { visitType: 'consultation', startsAt } })
    await db().consultationRequest.update({ where: { id }, data: { receivedAt: long(181) } })
    expect((await doors.callMe()).status).toBe(200)
  })

  test('since its request was deleted, opens nothing', async () => {
    const { id, token } = await linkHolder()
    await db().consultationRequest.delete({ where: { id } })
    for (const answer of await answersOf(await knock(token))) expect(answer).toEqual([404, 'unknown-link'])
  })
})

describe('at each door', () => {
  test('a post that another site’s page made is refused', async () => {
    const { token } = await linkHolder()
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    for (const answer of await answersOf(await knock(token, headers)))
      expect(answer).toEqual([403, 'other-site'])
    expect(await db().appointment.count()).toBe(0)
  })

  test('a browser that says nothing of where it comes from is let in', async () => {
    const { doors } = await linkHolder()
    const [startsAt] = await freeNow()
    const body = { visitType: 'consultation', startsAt }
    const headers = { origin: 'null', 'sec-fetch-site': '' }
    expect((await doors.choose({ as: 'form', body, headers })).status).toBe(303)
    expect(await db().appointment.count()).toBe(1)
  })

  test('presses count for the address that gets the letters, however many requests name it', async () => {
    const email = `${randomUUID()}@example.com`
    const holders = await Promise.all(
      ['One', 'Two', 'Three'].map((fullName) => linkHolder({ email, fullName })),
    )
    const codes: number[] = []
    for (let press = 0; press < 8; press++) {
      for (const { doors } of holders) codes.push((await doors.callMe()).status)
    }
    expect(codes).toEqual([...Array(20).fill(200), ...Array(4).fill(429)])
  })

  test('a flood of bytes, no bytes, and what is no form are refused', async () => {
    const { doors } = await linkHolder()
    expect((await doors.choose({ body: { startsAt: 'x'.repeat(70_000) } })).status).toBe(413)
    expect((await doors.choose({ headers: { 'content-type': 'text/plain' } })).status).toBe(415)
    expect((await doors.cancel('x', { headers: { 'content-encoding': 'gzip' } })).status).toBe(415)
  })

  test('a browser reads a page, which leads back to its own page', async () => {
    const { token, doors } = await linkHolder()
    const html = { accept: 'text/html' }
    const answers = [
      await doors.callMe({ as: 'form', headers: { ...html, 'content-type': 'text/plain' } }),
      await doors.callMe({ as: 'form', headers: { ...html, 'sec-fetch-site': 'cross-site' } }),
      await join(formPost({}, html), { params: Promise.resolve({ token }) }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([415, 403, 400])
    for (const answer of answers) expect(await answer.text()).toContain(`href="/en/requests/${token}"`)
  })

  test('who presses again and again is asked to wait, and others are not', async () => {
    const [one, other] = [await linkHolder(), await linkHolder({ email: 'else@example.com' })]
    const answers = []
    for (let press = 0; press < 25; press++) answers.push((await one.doors.callMe()).status)
    expect(answers.slice(0, 20)).toEqual(Array(20).fill(200))
    expect(answers.slice(20)).toEqual(Array(5).fill(429))
    expect((await other.doors.callMe()).status).toBe(200)
  })
})

describe('whom no time suits', () => {
  const wishes = () => db().outboxEmail.count({ where: { kind: 'office-call-wished' } })

  test('tells the office with one press, which gets one letter, however often it is pressed', async () => {
    const { token, doors } = await linkHolder()
    const answer = await doors.callMe({ as: 'form' })
    expect(answer.headers.get('location')).toBe(`/en/requests/${token}`)
    await Promise.all([1, 2, 3].map(() => doors.callMe()))
    expect(await wishes()).toBe(1)
  })

  test('can tell it again once the office has been in touch', async () => {
    const { id, doors } = await linkHolder()
    await doors.callMe()
    await db().requestNote.create({
      data: { requestId: id, act: 'called', staffId: 'somebody', at: new Date() },
    })
    await doors.callMe()
    expect(await wishes()).toBe(2)
  })

  test('tells nothing once the request is closed', async () => {
    const { token, doors } = await linkHolder()
    await withdrawRequest(token, new Date())
    expect((await doors.callMe()).status).toBe(409)
    expect(await wishes()).toBe(0)
  })
})
