import { beforeEach, describe, expect, test } from 'vitest'
import { GET } from '@/app/api/health/route'
import { count } from '@/lib/counters'
import { db } from '@/lib/db'
import { enqueue } from '@/lib/emails/outbox'
import { outboxState } from '@/lib/emails/queries'
import { emptyTables } from '@/tests/support/empty-tables'
import { sendRequest } from '@/tests/support/outbox'
import { receivedRequest } from '@/tests/support/received-request'

beforeEach(emptyTables)

const tuesday = new Date('2026-11-24T18:00:00Z')

describe('what is refused is counted', () => {
  test('by name and day', async () => {
    await count('request-set-aside', tuesday)
    await count('request-set-aside', tuesday)
    await count('request-set-aside', new Date('2026-11-25T18:00:00Z'))
    await count('other', tuesday)
    expect(await db().counter.findMany({ orderBy: [{ name: 'asc' }, { day: 'asc' }] })).toEqual([
      { name: 'other', day: new Date('2026-11-24'), n: 1 },
      { name: 'request-set-aside', day: new Date('2026-11-24'), n: 2 },
      { name: 'request-set-aside', day: new Date('2026-11-25'), n: 1 },
    ])
  })

  test('without missing one of fifty at once', async () => {
    await Promise.all(Array.from({ length: 50 }, () => count('at-once', tuesday)))
    expect(await db().counter.findMany()).toMatchObject([{ n: 50 }])
  })
})

describe('the outbox', () => {
  test('that is empty waits for nothing', async () => {
    expect(await outboxState(tuesday)).toEqual({ waiting: 0, failed: 0, refused: 0, oldestWaitingSeconds: 0 })
  })

  test('tells how many letters wait, how many failed, and how long the oldest has waited', async () => {
    await sendRequest()
    await sendRequest({ fullName: 'Failed', email: '' })
    await db().$executeRaw`
      UPDATE "OutboxEmail" SET state = 'failed' WHERE about =
        (SELECT id FROM "ConsultationRequest" WHERE "fullName" = 'Failed')`
    await db().$executeRaw`UPDATE "OutboxEmail" SET "dueAt" = ${tuesday}, "sendAfter" = ${tuesday}`
    expect(await outboxState(new Date(tuesday.getTime() + 90_000))).toEqual({
      waiting: 2,
      failed: 1,
      refused: 0,
      oldestWaitingSeconds: 90,
    })
  })
})

describe('/api/health', () => {
  const health = async () => {
    const answer = await GET()
    return { code: answer.status, ...(await answer.json()) }
  }

  test('is ok when letters go', async () => {
    await sendRequest()
    expect(await health()).toMatchObject({ code: 200, status: 'ok', outbox: { waiting: 2, failed: 0 } })
  })

  test('is degraded when a letter failed', async () => {
    await sendRequest()
    await db().$executeRaw`UPDATE "OutboxEmail" SET state = 'failed' WHERE kind LIKE 'patient%'`
    expect(await health()).toMatchObject({ code: 200, status: 'degraded', outbox: { failed: 1 } })
  })

  test('is degraded when a letter has waited for more than five minutes', async () => {
    await sendRequest()
    await db().$executeRaw`UPDATE "OutboxEmail" SET "dueAt" = now() - interval '301 seconds'`
    expect(await health()).toMatchObject({ code: 200, status: 'degraded' })
  })

  test('is degraded while letters are tried again and again, also between two tries', async () => {
    await sendRequest()
    await db().$executeRaw`
      UPDATE "OutboxEmail" SET attempts = 9, "lastError" = 'econnection', "dueAt" = now() - interval '1 hour',
        "sendAfter" = now() + interval '90 seconds'`
    expect(await health()).toMatchObject({ code: 200, status: 'degraded' })
  })

  test('is ok while a letter waits for its time', async () => {
    await sendRequest()
    await db().$executeRaw`
      UPDATE "OutboxEmail" SET "dueAt" = now() + interval '1 day', "sendAfter" = now() + interval '1 day'`
    expect(await health()).toMatchObject({ code: 200, status: 'ok' })
  })

  test('is ok in the second in which a reminder of long ago falls due', async () => {
    const now = new Date()
    const written = new Date(now.getTime() - 10 * 86_400_000)
    const sendAfter = new Date(now.getTime() - 1_000)
    const { id: about } = await receivedRequest({ now: written })
    await db().outboxEmail.deleteMany()
    await db().$transaction((tx) =>
      enqueue(tx, { kinds: ['patient-reminder'], about, sendAfter, now: written }),
    )
    expect(await outboxState(now)).toMatchObject({ waiting: 1, oldestWaitingSeconds: 1 })
    expect(await health()).toMatchObject({ status: 'ok' })
  })

  test('names nobody', async () => {
    await sendRequest()
    expect(JSON.stringify(await health())).not.toMatch(/ana|example|559/i)
  })
})
