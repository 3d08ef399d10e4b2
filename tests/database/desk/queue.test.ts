import { describe, expect, test } from 'vitest'
import { closeRequest } from '@/lib/consultations/close-request'
import { readQueue, rowsPerPage } from '@/lib/consultations/desk-queries'
import { recordCall } from '@/lib/consultations/record-call'
import { db } from '@/lib/db'
import { receivedRequest } from '@/tests/support/received-request'
import { signedInStaff } from '@/tests/support/signed-in-staff'

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const empty = () => db().consultationRequest.deleteMany()
const note = () => ({ formId: crypto.randomUUID(), text: '' })

describe('the list', () => {
  test('has urgent words first, then the oldest, and nothing that is closed', async () => {
    await empty()
    const { staff } = await signedInStaff()
    const young = await receivedRequest({ now: ago(5) })
    const old = await receivedRequest({ now: ago(90) })
    const urgent = await receivedRequest({ now: ago(1), typed: { message: 'I want to die' } })
    const called = await receivedRequest({ now: ago(120) })
    const closed = await receivedRequest({ now: ago(200) })
    await recordCall(staff, called.id, note(), new Date())
    await closeRequest(staff, closed.id, { ...note(), text: 'sent twice' }, new Date())
    const { open, figures } = await readQueue(staff, 1, new Date())
    expect(open.rows.map(({ id }) => id)).toEqual([urgent.id, called.id, old.id, young.id])
    expect(figures).toMatchObject({ waiting: 3, undelivered: 0, setAside: 0 })
    expect(figures.oldest).toEqual(
      (await db().consultationRequest.findUniqueOrThrow({ where: { id: old.id } })).receivedAt,
    )
  })

  test('holds no free text, no number and no address: those are on the page of each request', async () => {
    await empty()
    const { staff } = await signedInStaff()
    await receivedRequest({ typed: { message: 'canary-message', email: 'canary@example.org' } })
    const queue = JSON.stringify(await readQueue(staff, 1, new Date()))
    expect(queue).not.toMatch(/canary|425-?1118/)
  })

  test('keeps what looks automatic apart', async () => {
    await empty()
    const { staff } = await signedInStaff()
    const bot = await receivedRequest({ setAside: true })
    const { open, setAside, figures } = await readQueue(staff, 1, new Date())
    expect(open.rows).toEqual([])
    expect(setAside.rows.map(({ id }) => id)).toEqual([bot.id])
    expect(figures).toMatchObject({ waiting: 0, oldest: null, setAside: 1 })
  })

  test('names letters that were given up, with the request that they are about', async () => {
    await empty()
    const { staff } = await signedInStaff()
    const { id, reference } = await receivedRequest()
    await db().outboxEmail.updateMany({
      where: { about: id },
      data: { state: 'failed', failedAt: new Date(), lastError: 'smtp-550' },
    })
    const { undelivered, figures } = await readQueue(staff, 1, new Date())
    expect(undelivered).toMatchObject([
      { about: id, reference, kind: 'office-request-received', lastError: 'smtp-550' },
    ])
    expect(figures.undelivered).toBe(1)
    await db().outboxEmail.deleteMany({ where: { about: id } })
  })

  test('is leafed a hundred at a time, and none is skipped or shown twice', async () => {
    await empty()
    const { staff } = await signedInStaff()
    const { id } = await receivedRequest({ now: ago(1) })
    const sample = await db().consultationRequest.findUniqueOrThrow({ where: { id } })
    const data = Array.from({ length: 249 }, (_, n) => ({
      ...sample,
      id: crypto.randomUUID(),
      reference: `R${n}`,
      tokenHash: Buffer.from(`t${n}`),
      idempotencyKey: null,
      urgent: n % 3 === 0,
      // Many of the same second, as after an outage.
      receivedAt: ago(10 + Math.floor(n / 50)),
    }))
    await db().consultationRequest.createMany({ data })
    const pages = []
    for (const page of [1, 2, 3, 4]) pages.push((await readQueue(staff, page, new Date())).open)
    expect(pages.map(({ rows, hasMore }) => [rows.length, hasMore])).toEqual([
      [rowsPerPage, true],
      [rowsPerPage, true],
      [50, false],
      [0, false],
    ])
    const all = pages.flatMap(({ rows }) => rows)
    expect(new Set(all.map(({ id: each }) => each)).size).toBe(250)
    const order = all.map(({ urgent, receivedAt }) => `${urgent ? 0 : 1} ${receivedAt.toISOString()}`)
    expect(order).toEqual(order.toSorted())
    await empty()
  })

  test('is in the audit trail once for each look', async () => {
    const { staff } = await signedInStaff()
    await readQueue(staff, 1, new Date())
    await readQueue(staff, 2, new Date())
    const entries = await db().auditEntry.findMany({ where: { staffId: staff.id, act: 'read-queue' } })
    expect(entries).toHaveLength(2)
  })
})
