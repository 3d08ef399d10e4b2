import { beforeEach, describe, expect, test } from 'vitest'
import { requestConsultation } from '@/lib/consultations/request-consultation'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { db } from '@/lib/db'
import { checkedRequest } from '@/tests/support/checked-request'
import { emptyTables } from '@/tests/support/empty-tables'

const tuesday = new Date('2026-11-24T18:00:00Z')
const hours = (n: number) => new Date(tuesday.getTime() + n * 3_600_000)

const send = (changed: Record<string, unknown> = {}, key: string | null = null, now = tuesday) =>
  requestConsultation(checkedRequest(changed), { now, key, setAside: false })
const written = async () => [await db().consultationRequest.count(), await db().outboxEmail.count()]

beforeEach(emptyTables)

describe('with a key of the caller', () => {
  test('the same request again gets the first answer, today and next week', async () => {
    const first = await send({}, 'key-1')
    expect(first.ok).toBe(true)
    expect(await send({}, 'key-1')).toEqual(first)
    expect(await send({}, 'key-1', hours(7 * 24))).toEqual(first)
    expect(await written()).toEqual([1, 2])
  })

  test('another request under the same key is refused and not kept', async () => {
    await send({}, 'key-1')
    expect(await send({ message: 'one more thing' }, 'key-1')).toEqual({ ok: false, code: 'key-reused' })
    expect(await written()).toEqual([1, 2])
  })

  test('the same words under another key are another request', async () => {
    const [first, second] = [await send({}, 'key-1'), await send({}, 'key-2')]
    expect(first).not.toEqual(second)
    expect(await written()).toEqual([2, 4])
  })

  test.each(['', 'typed ', 'key '])(
    'a key that spells out the words of somebody else finds nothing: %j',
    async (start) => {
      await send()
      const key = `${start}2026-11-24 ${JSON.stringify(checkedRequest())}`
      expect(await send({ fullName: 'Eve' }, key)).toMatchObject({ ok: true })
      expect(await written()).toEqual([2, 4])
    },
  )

  test('twenty posts at once are one request with one pair of letters and one reference', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send({}, 'key-1')))
    const references = new Set(answers.map((answer) => answer.ok && answer.value.reference))
    expect(references.size).toBe(1)
    expect([...references][0]).toMatch(/^\w{7}$/)
    expect(await written()).toEqual([1, 2])
  })

  test('twenty posts at once with different words are one request, and the others are told', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => send({ message: `number ${n}` }, 'key-1')),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(answer).toEqual({ ok: false, code: 'key-reused' })
    expect(await written()).toEqual([1, 2])
  })
})

describe('without a key, as from a form without script', () => {
  test('the same words a moment later are the same press: they lead to the same page', async () => {
    const first = await send()
    expect(await send({}, null, hours(0.25))).toEqual(first)
    expect(await send({}, 'typed 2026-11-24', hours(0.25))).toEqual(first)
    expect(await written()).toEqual([1, 2])
  })

  test.each([null, 'typed 2026-11-24'])(
    'the same words later on that Fresno day are one request, and its link goes to its own address alone: %j',
    async (key) => {
      const first = await send()
      if (!first.ok) throw new Error(first.code)
      const again = await send({}, key, hours(1))
      expect(again).toEqual({
        ok: true,
        value: { reference: first.value.reference, path: '/en/consultation/known' },
      })
      expect(await db().outboxEmail.findMany({ where: { kind: 'patient-link-again' } })).toHaveLength(1)
      await Promise.all(Array.from({ length: 5 }, () => send({}, key, hours(2))))
      expect(await written()).toEqual([1, 3])
      await send({}, key, hours(8))
      expect(await written()).toEqual([1, 4])
    },
  )

  test('who gave no address is told that we have it, and no letter is written', async () => {
    const phone = { contactBy: 'phone', phone: '559-555-0123', email: '' }
    await send(phone)
    expect(await send(phone, null, hours(1))).toMatchObject({ value: { path: '/en/consultation/known' } })
    expect(await written()).toEqual([1, 1])
  })

  test('what was taken for automatic counts once a person sends it, however late', async () => {
    await requestConsultation(checkedRequest(), { now: tuesday, key: null, setAside: true })
    await send({}, null, hours(1))
    expect(await db().consultationRequest.findMany({ select: { setAside: true } })).toEqual([
      { setAside: false },
    ])
    expect(await written()).toEqual([1, 2])
  })

  test('the same words on the next Fresno day are another one', async () => {
    const beforeMidnight = new Date('2026-11-25T07:59:59Z')
    const afterMidnight = new Date('2026-11-25T08:00:00Z')
    expect(await send({}, null, beforeMidnight)).not.toEqual(await send({}, null, afterMidnight))
    expect(await written()).toEqual([2, 4])
  })

  test('one changed word is another request', async () => {
    await send({ message: 'after four' })
    await send({ message: 'after five' })
    expect(await written()).toEqual([2, 4])
  })

  test('twenty presses at once are one request', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send()))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await written()).toEqual([1, 2])
  })
})

test('who withdrew by mistake can send the same words again', async () => {
  for (const key of ['key-1', null]) {
    await emptyTables()
    const first = await send({}, key)
    if (!first.ok) throw new Error(first.code)
    await withdrawRequest(first.value.path.split('/').at(-1) ?? '', hours(1))
    const again = await send({}, key, hours(2))
    expect(again).toMatchObject({ ok: true })
    expect(again).not.toEqual(first)
    expect(
      await db().consultationRequest.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } }),
    ).toEqual([
      { state: 'received', _count: 1 },
      { state: 'closed', _count: 1 },
    ])
  }
})
