import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { acceptSuggestedClosure } from '@/lib/schedules/accept-suggested-closure'
import { closeDay } from '@/lib/schedules/close-day'
import { readClosures } from '@/lib/schedules/read-closures'
import { reopenDay } from '@/lib/schedules/reopen-day'
import { suggestClosures } from '@/lib/schedules/suggest-closures'
import type { Staff } from '@/lib/staff/session'
import { bookedTime } from '@/tests/support/appointments'
import { monday, openClinic, winter } from '@/tests/support/open-clinic'
import { signedInStaff } from '@/tests/support/signed-in-staff'

let staff: Staff
beforeAll(async () => {
  staff = (await signedInStaff()).staff
})
beforeEach(async () => {
  await openClinic()
})
const acts = (act: string) => db().auditEntry.count({ where: { act, staffId: staff.id } })

describe('the holidays that are suggested', () => {
  test('are the eleven of the next 12 months, on the weekday on which they are observed', () => {
    expect(suggestClosures('2026-11-24', []).map(({ day }) => day)).toEqual([
      '2026-11-26',
      '2026-12-25',
      '2027-01-01',
      '2027-01-18',
      '2027-02-15',
      '2027-05-31',
      '2027-06-18',
      '2027-07-05',
      '2027-09-06',
      '2027-10-11',
      '2027-11-11',
    ])
    expect(suggestClosures('2026-11-24', [])[1]).toEqual({ day: '2026-12-25', name: 'Christmas Day' })
  })

  test('include New Year’s Day where it is observed in the old year, and today', () => {
    expect(suggestClosures('2027-12-31', [])[0]).toEqual({ day: '2027-12-31', name: "New Year's Day" })
  })

  test('leave out what is a day off already, also in the middle of a longer one', () => {
    const closed = [{ fromDay: '2026-12-21', toDay: '2027-01-03' }]
    const days = suggestClosures('2026-11-24', closed).map(({ day }) => day)
    expect(days).not.toContain('2026-12-25')
    expect(days).not.toContain('2027-01-01')
    expect(days).toHaveLength(9)
  })

  test('are the same wherever the server stands', () => {
    const zone = process.env.TZ
    try {
      for (const TZ of ['Pacific/Apia', 'Asia/Kolkata', 'America/Los_Angeles', 'UTC']) {
        process.env.TZ = TZ
        expect(suggestClosures('2026-11-24', [])[0]?.day, TZ).toBe('2026-11-26')
      }
    } finally {
      process.env.TZ = zone
    }
  })
})

describe('the office', () => {
  test('takes a suggested day off; what is booked on it is listed and still stands', async () => {
    const { id, requestId } = await bookedTime({ startsAt: winter('12-25', '10:00') })
    const { suggestions } = await readClosures(staff, monday)
    expect(suggestions.find(({ day }) => day === '2026-12-25')?.standing).toMatchObject([{ id }])
    const before = await acts('close-day')
    expect(await acceptSuggestedClosure(staff, '2026-12-25', monday)).toMatchObject({
      ok: true,
      value: [{ id, requestId, startsAt: winter('12-25', '10:00') }],
    })
    expect(await acts('close-day')).toBe(before + 1)
    expect(await db().appointment.findUnique({ where: { id } })).toMatchObject({
      state: 'booked',
      holds: true,
    })
    const after = await readClosures(staff, monday)
    expect(after.closures).toMatchObject([
      { fromDay: '2026-12-25', toDay: '2026-12-25', reason: 'holiday', scheduleId: null, standing: [{ id }] },
    ])
    expect(after.suggestions.map(({ day }) => day)).not.toContain('2026-12-25')
  })

  test('closes it once when two press at the same moment', async () => {
    const both = await Promise.all([1, 2].map(() => acceptSuggestedClosure(staff, '2026-12-25', monday)))
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await db().closure.count()).toBe(1)
  })

  test.each(['2026-12-24', '2026-11-11', 'x', '', "' OR 1=1"])(
    'takes no other day off by this button: %j',
    async (day) => {
      expect(await acceptSuggestedClosure(staff, day, monday)).toMatchObject({ code: 'not-suggested' })
      expect(await db().closure.count()).toBe(0)
    },
  )

  test('gives it back, on record, and it is suggested again', async () => {
    await acceptSuggestedClosure(staff, '2026-12-25', monday)
    const [closure] = (await readClosures(staff, monday)).closures
    const before = await acts('reopen-day')
    await reopenDay(staff, closure?.id ?? '', monday)
    await reopenDay(staff, closure?.id ?? '', monday)
    await reopenDay(staff, 'x', monday)
    expect(await acts('reopen-day')).toBe(before + 1)
    expect((await readClosures(staff, monday)).suggestions.map(({ day }) => day)).toContain('2026-12-25')
  })

  test('still has a holiday suggested when one clinician alone is away', async () => {
    const { clinician } = await openClinic()
    const days = { fromDay: '2026-12-25', toDay: '2026-12-25', reason: 'leave' as const }
    await closeDay(staff, { scheduleId: clinician, ...days }, monday)
    const { closures, suggestions } = await readClosures(staff, monday)
    expect(closures).toMatchObject([{ schedule: 'Ann', reason: 'leave' }])
    expect(suggestions.map(({ day }) => day)).toContain('2026-12-25')
  })
})
