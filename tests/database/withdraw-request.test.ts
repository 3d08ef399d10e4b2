import { beforeEach, describe, expect, test } from 'vitest'
import { requestByToken } from '@/lib/consultations/queries'
import { requestConsultation } from '@/lib/consultations/request-consultation'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { db } from '@/lib/db'
import { checkedRequest } from '@/tests/support/checked-request'
import { emptyTables } from '@/tests/support/empty-tables'

const monday = new Date('2026-11-23T18:00:00Z')
const tuesday = new Date('2026-11-24T18:00:00Z')

/** Sends a request and gives the secret of its page. */
async function sent({ setAside = false, ...changed }: Record<string, unknown> = {}): Promise<string> {
  const options = { now: monday, key: null, setAside: setAside === true }
  const result = await requestConsultation(checkedRequest(changed), options)
  if (!result.ok) throw new Error(result.code)
  return result.value.path.split('/').at(-1) ?? ''
}
const withdrawals = async () =>
  (
    await db().outboxEmail.findMany({ where: { kind: { contains: 'withdrawn' } }, orderBy: { kind: 'asc' } })
  ).map(({ kind }) => kind)

beforeEach(emptyTables)

describe('the person who holds the link', () => {
  test('closes the request, and both sides are told', async () => {
    const token = await sent()
    expect(await withdrawRequest(token, tuesday)).toEqual({ ok: true, value: null })
    expect(await requestByToken(token)).toMatchObject({ state: 'closed', closedBy: 'withdrawn' })
    expect(await db().consultationRequest.findFirst()).toMatchObject({
      closedAt: tuesday,
      idempotencyKey: null,
    })
    expect(await withdrawals()).toEqual(['office-request-withdrawn', 'patient-request-withdrawn'])
  })

  test('may press twice, or ten times at once: one pair of letters', async () => {
    const token = await sent()
    const answers = await Promise.all(Array.from({ length: 10 }, () => withdrawRequest(token, tuesday)))
    answers.push(await withdrawRequest(token, new Date('2026-11-30T18:00:00Z')))
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: null })
    expect(await withdrawals()).toHaveLength(2)
    expect((await db().consultationRequest.findFirst())?.closedAt).toEqual(tuesday)
  })

  test('gets no letter without an e-mail address, but the office does', async () => {
    await withdrawRequest(await sent({ email: '' }), tuesday)
    expect(await withdrawals()).toEqual(['office-request-withdrawn'])
  })

  test('withdraws what was set aside without a letter to anyone', async () => {
    const token = await sent({ setAside: true })
    expect(await withdrawRequest(token, tuesday)).toEqual({ ok: true, value: null })
    expect(await withdrawals()).toEqual([])
  })

  test('withdraws their own request only', async () => {
    const [mine, other] = [await sent(), await sent({ fullName: 'Somebody Else' })]
    await withdrawRequest(mine, tuesday)
    expect(await requestByToken(other)).toMatchObject({ state: 'received', fullName: 'Somebody Else' })
  })
})

describe('a link that leads nowhere', () => {
  test.each(['', 'x', 'A'.repeat(43), "' OR 1=1 --", '\u0000', '🌱'])('%j changes nothing', async (token) => {
    await sent()
    expect(await withdrawRequest(token, tuesday)).toEqual({ ok: false, code: 'unknown-link' })
    expect(await requestByToken(token)).toBeNull()
    expect(await db().consultationRequest.count({ where: { state: 'received' } })).toBe(1)
  })
})

test('looking at one’s own page, however often, changes nothing', async () => {
  const token = await sent({ message: 'private words' })
  const before = await db().consultationRequest.findFirst()
  for (let looks = 0; looks < 20; looks++) await requestByToken(token)
  expect(await db().consultationRequest.findFirst()).toEqual(before)
})
