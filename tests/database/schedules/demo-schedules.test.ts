import { beforeAll, describe, expect, test } from 'vitest'
import { freeTimesAhead } from '@/lib/appointments/queries'
import { db } from '@/lib/db'
import { seedDemoSchedules } from '@/lib/schedules/seed-demo-schedules'
import { monday } from '@/tests/support/open-clinic'

beforeAll(() => {
  // Before the clinic is read for the first time; each test file is a process of its own.
  process.env.DEMO = '1'
})

describe('a demonstration', () => {
  test('has something to book from its first start on, and starts again as often as it likes', async () => {
    await seedDemoSchedules(monday)
    await seedDemoSchedules(monday)
    expect(await db().schedule.count()).toBe(4)
    const closed = await db().closure.findMany({ orderBy: { fromDay: 'asc' } })
    expect(closed.map(({ fromDay }) => fromDay.toISOString().slice(0, 10))).toEqual([
      '2026-11-26',
      '2026-12-25',
      '2027-01-01',
      '2027-01-18',
      '2027-02-15',
    ])
    for (const visitType of ['consultation', 'ketamine-session', 'weight-loss-follow-up']) {
      const asked = { visitType, fromDay: '2026-11-30', days: 14, now: monday, by: 'patient' } as const
      expect((await freeTimesAhead(asked)).length).toBeGreaterThan(40)
    }
  })

  test('keeps what was changed at the desk', async () => {
    await db().schedule.updateMany({ data: { active: false } })
    await seedDemoSchedules(monday)
    expect(await db().schedule.count({ where: { active: true } })).toBe(0)
  })
})
