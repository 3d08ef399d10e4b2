import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { emptyTables } from '@/tests/support/empty-tables'
import { type MailServer, startMailServer } from '@/tests/support/mail-server'
import { outbox, sendRequest, worker } from '@/tests/support/outbox'

let server: MailServer
let one: ReturnType<typeof worker>
let two: ReturnType<typeof worker>
beforeAll(async () => {
  server = await startMailServer()
  one = worker('one', server.url)
  two = worker('two', server.url)
})
afterAll(async () => {
  one.stop()
  two.stop()
  await server.close()
})
beforeEach(async () => {
  server.reset()
  await emptyTables()
})

async function sendRequests(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await sendRequest({ fullName: `Person ${n}`, email: '' })
}

describe('two workers', () => {
  test('send each letter once', async () => {
    await sendRequests(30)
    await Promise.all([one.sendAll(), two.sendAll()])
    const ids = server.received.map(({ mail }) => mail.messageId)
    expect(ids).toHaveLength(30)
    expect(new Set(ids).size).toBe(30)
    for (const letter of await outbox()) expect(letter).toMatchObject({ state: 'sent', attempts: 1 })
  })

  test('do not wait for a letter that another one is claiming at this moment', async () => {
    await sendRequests(2)
    const [oldest] = await outbox()
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`UPDATE "OutboxEmail" SET "leasedBy" = 'another' WHERE id = ${oldest?.id}::uuid`
      expect(await one.sendOnce()).toBe(1)
    })
    expect((await outbox()).map(({ state }) => state)).toEqual(['waiting', 'sent'])
  })

  test('leave a letter to the one that holds it', async () => {
    await sendRequests(1)
    await db().$executeRaw`
      UPDATE "OutboxEmail" SET "leasedBy" = 'somebody', "leasedUntil" = now() + interval '60 seconds'`
    expect(await one.sendOnce()).toBe(0)
    expect(await two.sendOnce()).toBe(0)
    expect(server.received).toEqual([])
  })

  test('send what a worker that died had claimed, once its lease is over', async () => {
    await sendRequests(1)
    await db().$executeRaw`
      UPDATE "OutboxEmail" SET attempts = 1, "leasedBy" = 'dead', "leasedUntil" = now() - interval '1 second'`
    expect(await one.sendOnce()).toBe(1)
    expect(server.received).toHaveLength(1)
    expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 2, leasedBy: null }])
  })

  test('agree about a letter of which the slow one lost its lease', async () => {
    await sendRequests(1)
    const slow = Promise.withResolvers<undefined>()
    const reached = Promise.withResolvers<void>()
    server.answer({
      letter: () => {
        reached.resolve()
        return slow.promise
      },
    })
    const slowOne = one.sendOnce()
    await reached.promise
    expect(await two.sendOnce()).toBe(0)
    await db().$executeRaw`UPDATE "OutboxEmail" SET "leasedUntil" = now() - interval '1 second'`
    server.answer({ letter: () => 451 })
    expect(await two.sendOnce()).toBe(1)
    const after = await outbox()
    expect(after).toMatchObject([{ state: 'waiting', attempts: 2, lastError: 'smtp-451', leasedBy: null }])

    slow.resolve(undefined)
    await slowOne
    // The letter was out of the slow worker's hands: what it says about it comes too late.
    expect(await outbox()).toEqual(after)
  })
})

describe('what is due first goes first', () => {
  test('ten letters at a time, oldest first', async () => {
    await sendRequests(22)
    await db().$executeRaw`
      UPDATE "OutboxEmail" o SET "sendAfter" = now() - n * interval '1 minute'
      FROM (SELECT id, row_number() OVER (ORDER BY random()) AS n FROM "OutboxEmail") numbered
      WHERE numbered.id = o.id`
    const inOrder = (await outbox()).map(({ id }) => id)
    for (const [from, to] of [
      [0, 10],
      [10, 20],
      [20, 22],
    ] as const) {
      expect(await one.sendOnce()).toBe(to - from)
      const sent = (await outbox()).filter(({ state }) => state === 'sent').map(({ id }) => id)
      expect(sent).toEqual(inOrder.slice(0, to))
    }
  })

  test('what is to go later stays', async () => {
    await sendRequests(1)
    await db().$executeRaw`UPDATE "OutboxEmail" SET "sendAfter" = now() + interval '1 minute'`
    expect(await one.sendOnce()).toBe(0)
    expect(await outbox()).toMatchObject([{ state: 'waiting', attempts: 0 }])
  })
})
