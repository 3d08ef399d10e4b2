import { beforeAll, describe, expect, test } from 'vitest'
import { bookAppointment } from '@/lib/appointments/book-appointment'
import { freeTimesAhead } from '@/lib/appointments/queries'
import type { TimeResult } from '@/lib/appointments/schema'
import { db } from '@/lib/db'
import { patientOf } from '@/tests/support/appointments'
import { openClinic } from '@/tests/support/open-clinic'
import { people } from '@/tests/support/rush'
import { everyDay } from '@/tests/support/visit-and-plans'

const day = 86_400_000
// Eight windows of fifty days (the notice ends two days after each `now`), in which both changes of the clocks and the
// holidays of a year are seen.
const starts = Array.from(
  { length: 8 },
  (_, at) => new Date(Date.parse('2026-10-20T18:00:00Z') + at * 50 * day),
)
const daysOff = ['2026-11-26', '2026-12-25', '2027-01-01', '2027-05-31', '2027-07-05', '2027-09-06']

beforeAll(async () => {
  // At night too, where the clocks change.
  await openClinic(everyDay('01:30-02:30', '09:00-09:30'))
  await db().closure.createMany({
    data: daysOff.map((name) => {
      const at = new Date(`${name}T00:00:00Z`)
      return { fromDay: at, toDay: at, reason: 'holiday', createdAt: at }
    }),
  })
})

describe('every time that is offered within 400 days can be booked', () => {
  test.each(starts)('from %s', async (now) => {
    const asked = { visitType: 'consultation', days: 53, now, by: 'patient' } as const
    const offered = await freeTimesAhead(asked)
    const ids = await people(offered.length)
    const answers: TimeResult[] = []
    for (let at = 0; at < offered.length; at += 10) {
      const some = offered.slice(at, at + 10).map(({ startsAt }, next) => {
        const requestId = ids[at + next] ?? ''
        const actor = patientOf(requestId)
        return bookAppointment({ requestId, visitType: 'consultation', startsAt, actor, now })
      })
      answers.push(...(await Promise.all(some)))
    }
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
    expect(await freeTimesAhead(asked)).toEqual([])
  })

  test('that makes three a day, less days off and the half hour that the clock passes over', async () => {
    const days = await db().$queryRaw<{ day: string; n: number }[]>`
      SELECT to_char("startsAt" AT TIME ZONE 'America/Los_Angeles', 'YYYY-MM-DD') AS day, count(*)::int AS n
      FROM "Appointment" GROUP BY 1 ORDER BY 1`
    expect(days.filter(({ n }) => n !== 3)).toEqual([{ day: '2027-03-14', n: 2 }])
    expect(days.map((row) => row.day).filter((name) => daysOff.includes(name))).toEqual([])
    expect(days).toHaveLength(400 - daysOff.length)
  })
})
