import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { outboxState } from '@/lib/emails/queries'
import { heldTime } from '@/tests/support/appointments'
import { emptyTables } from '@/tests/support/empty-tables'
import { type MailServer, startMailServer } from '@/tests/support/mail-server'
import { openClinic } from '@/tests/support/open-clinic'
import { makeDue, outbox, sendRequest, worker } from '@/tests/support/outbox'

let server: MailServer
let sender: ReturnType<typeof worker>
beforeAll(async () => {
  server = await startMailServer()
  sender = worker('one', server.url)
})
afterAll(async () => {
  sender.stop()
  await server.close()
})
beforeEach(async () => {
  server.reset()
  await emptyTables()
})
const toOffice = (address: string) => address === 'frontdesk@clinic.test'

describe('when the mail server says not now', () => {
  test.each([421, 450, 451, 452])('(%i) the letter waits and goes later', async (code) => {
    server.answer({ recipient: (address) => (toOffice(address) ? code : undefined) })
    const before = Date.now()
    await sendRequest()
    await sender.sendAll()
    const [letter] = await outbox().then((all) => all.filter(({ kind }) => kind.startsWith('office')))
    expect(letter).toMatchObject({ state: 'waiting', attempts: 1, lastError: `smtp-${code}`, leasedBy: null })
    const wait = Number(letter?.sendAfter) - before
    expect(wait).toBeGreaterThanOrEqual(1_600)
    expect(wait).toBeLessThan(2_400 + Date.now() - before + 100)
    expect(server.received).toHaveLength(1)

    server.reset()
    expect(await sender.sendOnce()).toBe(0)
    await makeDue()
    await sender.sendAll()
    expect(server.received.map(({ recipients }) => recipients)).toEqual([['frontdesk@clinic.test']])
    expect((await outbox()).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  test('each try waits longer than the one before', async () => {
    server.answer({ letter: () => 451 })
    await sendRequest({ email: '' })
    const waits: number[] = []
    for (let tries = 1; tries <= 5; tries++) {
      await makeDue()
      const before = Date.now()
      await sender.sendOnce()
      waits.push(Number((await outbox())[0]?.sendAfter) - before)
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect((await outbox())[0]).toMatchObject({ attempts: 5, state: 'waiting' })
  })

  test('after the last of many tries it is given up, and the desk can see that', async () => {
    server.answer({ letter: () => 451 })
    await sendRequest({ email: '' })
    await db().$executeRaw`UPDATE "OutboxEmail" SET attempts = 899`
    await sender.sendAll()
    expect(await outbox()).toMatchObject([{ state: 'failed', attempts: 900, lastError: 'smtp-451' }])
    expect(await outboxState(new Date())).toMatchObject({ waiting: 0, failed: 1 })
  })
})

describe('when the mail server says never', () => {
  test.each([550, 553, 554])('(%i) the letter fails at once and is not tried again', async (code) => {
    server.answer({ recipient: (address) => (toOffice(address) ? undefined : code) })
    await sendRequest()
    await sender.sendAll()
    await makeDue()
    await sender.sendAll()
    const letters = await outbox()
    expect(letters).toMatchObject([
      { kind: 'office-request-received', state: 'sent', attempts: 1 },
      { kind: 'patient-request-received', state: 'failed', attempts: 1, lastError: `smtp-${code}` },
    ])
    expect(letters[1]?.failedAt).toBeInstanceOf(Date)
  })

  test('the reason that is kept holds no address', async () => {
    server.answer({ letter: () => 550 })
    await sendRequest()
    await sender.sendAll()
    expect(JSON.stringify(await outbox())).not.toMatch(/ana|example|@/)
  })
})

describe('when there is no mail server', () => {
  test('nothing is lost: letters wait and go when it is back', async () => {
    const lost = await startMailServer()
    await lost.close()
    const unlucky = worker('unlucky', lost.url)
    await sendRequest()
    await unlucky.sendAll()
    unlucky.stop()
    for (const letter of await outbox()) {
      expect(letter).toMatchObject({ state: 'waiting', attempts: 1 })
      expect(letter.lastError).toMatch(/^(econnection|esocket|econnrefused)$/)
    }
    await makeDue()
    await sender.sendAll()
    expect(server.received).toHaveLength(2)
  })
})

describe('when the mail server takes a letter and breaks the connection before it says so', () => {
  test('it goes again, and both copies can be told to be one', async () => {
    server.answer({ letter: () => 'cut' })
    await sendRequest({ email: '' })
    await sender.sendAll()
    expect(await outbox()).toMatchObject([{ state: 'waiting', attempts: 1 }])
    server.answer({})
    await makeDue()
    await sender.sendAll()
    expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 2 }])
    expect(server.received).toHaveLength(2)
    const [first, second] = server.received
    expect(first?.mail.messageId).toMatch(/^<.+@clinic\.test>$/)
    expect(second?.mail.messageId).toBe(first?.mail.messageId)
    expect(second?.mail.subject).toBe(first?.mail.subject)
  })
})

describe('a letter that cannot be written', () => {
  test('because its request is gone fails at once and holds up no other', async () => {
    await sendRequest({ fullName: 'Gone' })
    await db().$executeRaw`DELETE FROM "ConsultationRequest"`
    await sendRequest({ fullName: 'Still here' })
    await sender.sendAll()
    const states = (await outbox()).map(({ state, lastError }) => `${state} ${lastError}`)
    expect(states.sort()).toEqual([
      'failed cannot-compose',
      'failed cannot-compose',
      'sent null',
      'sent null',
    ])
    expect(server.received).toHaveLength(2)
  })

  test('because this version does not know its kind fails at once', async () => {
    await sendRequest({ email: '' })
    await db().$executeRaw`UPDATE "OutboxEmail" SET kind = 'letter-of-tomorrow'`
    await sender.sendAll()
    expect(await outbox()).toMatchObject([{ state: 'failed', lastError: 'cannot-compose' }])
    expect(server.received).toEqual([])
  })

  test('because its facts are none of ours fails at once', async () => {
    await sendRequest({ email: '' })
    await db().$executeRaw`UPDATE "OutboxEmail" SET kind = 'office-time-held', facts = '{"appointmentId": 7}'`
    await sender.sendAll()
    expect(await outbox()).toMatchObject([{ state: 'failed', lastError: 'cannot-compose' }])
  })
})

describe('when the database is too slow', () => {
  test('to tell how a time stands, the letter about it waits and goes later', async () => {
    await openClinic()
    await heldTime()
    await makeDue()
    await db().$transaction(
      async (tx) => {
        await tx.$executeRaw`LOCK TABLE "Appointment" IN ACCESS EXCLUSIVE MODE`
        await sender.sendOnce()
      },
      { timeout: 20_000 },
    )
    const letters = (await outbox()).filter(({ kind }) => kind.includes('-time-'))
    expect(letters.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['waiting', 1],
      ['waiting', 1],
    ])
    await makeDue()
    await sender.sendAll()
    expect((await outbox()).map(({ state }) => state)).toEqual(Array(4).fill('sent'))
  })
})
