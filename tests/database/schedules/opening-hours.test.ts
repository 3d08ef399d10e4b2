import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { lockDays } from '@/lib/appointments/lock-days'
import { freeTimesAhead } from '@/lib/appointments/queries'
import { db } from '@/lib/db'
import { closeDay } from '@/lib/schedules/close-day'
import { schedulesForDesk } from '@/lib/schedules/queries'
import { reopenDay } from '@/lib/schedules/reopen-day'
import { seedDemoSchedules } from '@/lib/schedules/seed-demo-schedules'
import { setOpeningHours } from '@/lib/schedules/set-opening-hours'
import type { Staff } from '@/lib/staff/session'
import { bookedTime, heldTime, person } from '@/tests/support/appointments'
import { addSchedule, monday, openClinic, winter } from '@/tests/support/open-clinic'
import { signedInStaff } from '@/tests/support/signed-in-staff'

const free = async (fromDay: string, visitType = 'consultation') => {
  const times = await freeTimesAhead({ visitType, fromDay, days: 1, now: monday, by: 'patient' })
  return times.map(({ startsAt }) => startsAt)
}

let staff: Staff
beforeAll(async () => {
  staff = (await signedInStaff()).staff
})
let schedules: Awaited<ReturnType<typeof openClinic>>
beforeEach(async () => {
  schedules = await openClinic()
})

describe('the office', () => {
  test('changes the hours of a week, and other times are offered', async () => {
    const week = [{ weekday: 3, opens: '10:00', closes: '11:00' }]
    await setOpeningHours(staff, { scheduleId: schedules.clinician, week }, monday)
    expect(await free('2026-12-02')).toEqual([winter('12-02', '10:00'), winter('12-02', '10:30')])
    expect(await free('2026-12-03')).toEqual([])
    expect((await schedulesForDesk(db(), '2026-11-23')).schedules[0]).toMatchObject({
      name: 'Ann',
      hours: [{ weekday: 3, opens: '10:00', closes: '11:00' }],
    })
  })

  test('cannot empty the week of a schedule that does not exist', async () => {
    const unknown = { scheduleId: '0190a1b2-0000-7000-8000-00000000ffff', week: [] }
    await expect(setOpeningHours(staff, unknown, monday)).rejects.toThrow()
    expect(await db().auditEntry.count({ where: { act: 'set-hours', about: unknown.scheduleId } })).toBe(0)
  })

  test('takes days off, reads what still stands on them, and gives them back', async () => {
    const { id: appointment } = await bookedTime()
    await heldTime({ requestId: await person({ fullName: 'Bea' }), startsAt: winter('12-04', '10:00') })
    const days = { fromDay: '2026-12-02', toDay: '2026-12-03', reason: 'leave' as const }
    const { id, standing } = await closeDay(staff, { scheduleId: schedules.clinician, ...days }, monday)
    expect(standing).toMatchObject([{ id: appointment, startsAt: winter('12-02', '10:00') }])
    expect(await db().appointment.findUnique({ where: { id: appointment } })).toMatchObject({
      state: 'booked',
    })
    expect([await free('2026-12-02'), await free('2026-12-03')]).toEqual([[], []])
    await reopenDay(staff, id, monday)
    await reopenDay(staff, id, monday)
    expect(await free('2026-12-03')).toHaveLength(16)
  })

  test('shuts one room, and the other takes the sessions', async () => {
    const closed = { fromDay: '2026-12-02', toDay: '2026-12-02', reason: 'upkeep' as const }
    await closeDay(staff, { scheduleId: schedules.room, ...closed }, monday)
    expect(await free('2026-12-02', 'ketamine-session')).toEqual([])
    await addSchedule('room', 'Room 2')
    expect((await free('2026-12-02', 'ketamine-session')).length).toBeGreaterThan(0)
  })

  test('takes a schedule out of use', async () => {
    await db().schedule.update({ where: { id: schedules.clinician }, data: { active: false } })
    expect(await free('2026-12-02')).toEqual([])
  })
})

test('nobody gets a time while the day is being closed', async () => {
  const answers = await Promise.allSettled([
    closeDay(
      staff,
      { scheduleId: null, fromDay: '2026-12-02', toDay: '2026-12-02', reason: 'holiday' },
      monday,
    ),
    ...Array.from({ length: 8 }, async (_, at) =>
      heldTime({
        requestId: await person({ fullName: `P${at}` }),
        startsAt: winter('12-02', `1${at % 6}:00`),
      }),
    ),
  ])
  const [closed] = answers
  const standing = closed?.status === 'fulfilled' && 'standing' in closed.value ? closed.value.standing : []
  // Whoever got a time got it before, and is on the list of the office.
  expect(await db().appointment.count()).toBe(standing.length)
})

describe('while somebody is getting a time', () => {
  const day = { scheduleId: null, fromDay: '2026-12-02', toDay: '2026-12-02', reason: 'holiday' } as const
  const at = winter('12-02', '10:00').getTime()
  const isWaiting = async () => {
    const [{ waiting } = { waiting: 0 }] = await db().$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
    return waiting > 0
  }

  test.each([
    ['closing the day', () => closeDay(staff, day, monday)],
    [
      'changing the hours',
      () => setOpeningHours(staff, { scheduleId: schedules.clinician, week: [] }, monday),
    ],
  ])('%s waits until they have it', async (_, change) => {
    const order: string[] = []
    let changed: Promise<unknown> = Promise.resolve()
    await db().$transaction(async (tx) => {
      await lockDays(tx, [{ from: at, to: at + 1_800_000 }])
      changed = change().then(() => order.push('changed'))
      await vi.waitUntil(isWaiting, { timeout: 5_000 })
      order.push('has the time')
    })
    await changed
    expect(order).toEqual(['has the time', 'changed'])
  })
})

describe('the schedules of the demonstration', () => {
  afterEach(() => vi.unstubAllEnvs())

  test('are refused by a real clinic', async () => {
    await expect(seedDemoSchedules(new Date())).rejects.toThrow('demonstration')
  })
})
