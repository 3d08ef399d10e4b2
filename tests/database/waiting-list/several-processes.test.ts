import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { askWaiting } from '@/lib/waiting-list/ask-waiting'
import { monday, openClinic } from '@/tests/support/open-clinic'
import { giveUp, minutesLater, offers, waiters } from '@/tests/support/waiting-list'

beforeEach(async () => {
  await openClinic()
})
const letters = () => db().outboxEmail.count({ where: { kind: 'patient-earlier-time-free' } })

test('six processes that ask at once ask nobody twice, and nobody before their turn', async () => {
  await waiters(4)
  await giveUp()
  for (const [minute, people] of [
    [0, 1],
    [120, 2],
    [240, 3],
    [360, 3],
  ] as const) {
    const counts = await Promise.all(Array.from({ length: 6 }, () => askWaiting(minutesLater(minute))))
    // A process that came too late for the lock asks in the next minute.
    await askWaiting(minutesLater(minute + 1))
    expect(counts.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(1)
    expect(await offers()).toHaveLength(people)
  }
  expect(new Set((await offers()).map(({ appointmentId }) => appointmentId)).size).toBe(3)
  expect(await letters()).toBe(3)
})

test('a process that dies between the offer and its letter leaves neither, and the next minute makes both', async () => {
  await waiters(1)
  await giveUp()
  await db().$executeRaw`
    ALTER TABLE "OutboxEmail" ADD CONSTRAINT broken CHECK (kind <> 'patient-earlier-time-free')`
  try {
    await expect(askWaiting(monday)).rejects.toThrow()
    expect(await offers()).toEqual([])
    expect(await letters()).toBe(0)
  } finally {
    await db().$executeRaw`ALTER TABLE "OutboxEmail" DROP CONSTRAINT broken`
  }
  expect(await askWaiting(minutesLater(1))).toBe(1)
  expect(await offers()).toHaveLength(1)
  expect(await letters()).toBe(1)
})
