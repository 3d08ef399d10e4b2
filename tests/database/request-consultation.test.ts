import { randomBytes, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { insertRequest } from '@/lib/consultations/insert-request'
import { requestConsultation } from '@/lib/consultations/request-consultation'
import { messagePlace } from '@/lib/consultations/sealed-places'
import { db } from '@/lib/db'
import { requestToken, tokenHash } from '@/lib/links'
import { unseal } from '@/lib/vault'
import { checkedRequest } from '@/tests/support/checked-request'
import { emptyTables } from '@/tests/support/empty-tables'

const tuesday = new Date('2026-11-24T18:00:00Z')

async function ask(changed: Record<string, unknown> = {}, key: string | null = null, now = tuesday) {
  const result = await requestConsultation(checkedRequest(changed), { now, key, setAside: false })
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const requests = () => db().consultationRequest.findMany()
const letters = () => db().outboxEmail.findMany({ orderBy: { kind: 'asc' } })

beforeEach(emptyTables)

describe('a request that is accepted', () => {
  test('is kept with all that the office needs', async () => {
    const { reference, path } = await ask({
      message: 'After four please',
      windows: ['any'],
      mayLeaveMessage: 'yes',
    })
    const [kept] = await requests()
    expect(kept).toMatchObject({
      reference,
      state: 'received',
      fullName: 'Ana Lucía Núñez',
      contactBy: 'phone',
      phone: '(559) 425-1118',
      phoneE164: '+15594251118',
      email: 'ana@example.com',
      windows: ['any'],
      mayLeaveMessage: true,
      mayNameClinic: false,
      urgent: false,
      setAside: false,
      receivedAt: tuesday,
      consentedAt: tuesday,
    })
    expect(path).toBe(`/en/requests/${requestToken(kept?.id ?? '')}`)
    expect(Buffer.from(kept?.tokenHash ?? [])).toEqual(tokenHash(requestToken(kept?.id ?? '')))
    expect(unseal(kept?.messageSealed ?? Buffer.of(), messagePlace(kept?.id ?? ''))).toEqual({
      ok: true,
      value: 'After four please',
    })
  })

  test('is told to the office and to the person, due at once', async () => {
    await ask()
    const [kept] = await requests()
    const about = { about: kept?.id, state: 'waiting', sendAfter: tuesday, attempts: 0, facts: {} }
    expect(await letters()).toMatchObject([
      { kind: 'office-request-received', ...about },
      { kind: 'patient-request-received', ...about },
    ])
  })

  test('is told to the office alone when the person gave no e-mail address', async () => {
    await ask({ email: '' })
    expect((await letters()).map(({ kind }) => kind)).toEqual(['office-request-received'])
  })

  test('is marked when its words may mean an emergency', async () => {
    await ask({ message: 'Some days I want to die' })
    expect((await requests())[0]?.urgent).toBe(true)
  })

  test('keeps names as they are written', async () => {
    for (const fullName of ['Zoë 🌱 王', "O'Brien-Núñez", 'X', '<b>{{7*7}}</b>', "'; DROP TABLE x; --"])
      await ask({ fullName })
    const names = (await requests()).map(({ fullName }) => fullName)
    expect(names.sort()).toEqual(
      ['Zoë 🌱 王', "O'Brien-Núñez", 'X', '<b>{{7*7}}</b>', "'; DROP TABLE x; --"].sort(),
    )
  })

  test.each([
    '559-425-1118 x12345',
    '+52 55 1234 5678 ext. 12345678',
    '559 425 1118;ext=12345678901234567890',
  ])('may give the long extension of a workplace: %s', async (phone) => {
    await ask({ phone })
    expect(await requests()).toMatchObject([
      { phone, phoneE164: expect.stringMatching(/^\+\d+;ext=\d{5,20}$/) },
    ])
  })

  test('may be as long as the form allows in every field', async () => {
    const longest = {
      fullName: '王'.repeat(200),
      phone: `+52 55 1234 5678${' '.repeat(10)}ext 12`,
      email: `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.com`,
      topic: '/'.repeat(120),
      message: '🌱'.repeat(250),
      windows: ['mon-morning', 'tue-afternoon', 'any'],
    }
    await ask(longest)
    expect(await requests()).toMatchObject([{ fullName: longest.fullName, email: longest.email }])
  })
})

describe('what looks automatic', () => {
  test('is kept and shown at the desk, and no letter is written', async () => {
    const answer = await requestConsultation(checkedRequest(), { now: tuesday, key: null, setAside: true })
    expect(answer).toMatchObject({ ok: true, value: { reference: expect.stringMatching(/^\w{7}$/) } })
    expect(await requests()).toMatchObject([{ setAside: true, state: 'received' }])
    expect(await letters()).toEqual([])
  })
})

describe('the request and its letters are written together or not at all', () => {
  async function expectNothingWritten() {
    await expect(ask()).rejects.toThrow()
    expect(await requests()).toEqual([])
    expect(await letters()).toEqual([])
  }

  test('when a letter cannot be written', async () => {
    await db().$executeRaw`ALTER TABLE "OutboxEmail" ADD CONSTRAINT broken CHECK (kind NOT LIKE 'patient%')`
    try {
      await expectNothingWritten()
    } finally {
      await db().$executeRaw`ALTER TABLE "OutboxEmail" DROP CONSTRAINT broken`
    }
  })

  test('when it breaks at the last moment', async () => {
    await db().$executeRaw`CREATE FUNCTION break_at_commit() RETURNS trigger LANGUAGE plpgsql
      AS 'BEGIN RAISE EXCEPTION ''broken at commit''; END'`
    await db().$executeRaw`CREATE CONSTRAINT TRIGGER broken AFTER INSERT ON "ConsultationRequest"
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION break_at_commit()`
    try {
      await expectNothingWritten()
    } finally {
      await db().$executeRaw`DROP FUNCTION break_at_commit CASCADE`
    }
  })
})

test('a reference that another request has already is not given twice: nothing is written, and it is drawn again', async () => {
  await ask()
  const [first] = await requests()
  if (!first) throw new Error('There is no request.')
  const again = { ...first, id: randomUUID(), tokenHash: randomBytes(32), idempotencyKey: randomBytes(32) }
  const kinds = ['office-request-received'] as const
  expect(await insertRequest(again, { kinds, now: tuesday })).toBe(false)
  expect(await requests()).toHaveLength(1)
  expect(await letters()).toHaveLength(2)
  expect(await insertRequest({ ...again, reference: 'ANOTHER' }, { kinds, now: tuesday })).toBe(true)
  expect(await letters()).toHaveLength(3)
})
