import { describe, expect, test } from 'vitest'
import { holdEnd } from '@/lib/appointments/hold-rules'
import { earliestStart } from '@/lib/appointments/notice'
import { addBusinessHours } from '@/lib/appointments/rules'
import { clinician, fresno, workdays } from '@/tests/support/visit-and-plans'
import { wallOf } from '@/tests/support/wall-of-fresno'

const closed = [{ fromDay: '2026-11-26', toDay: '2026-11-26' }]
const plans = [clinician(workdays('09:00-17:00'), { closed })]
const where = { plans, timeZone: fresno }
const visit = { confirmedBy: 'office', holdHours: 24, noticeHours: 24 } as const
const first = (
  now: string,
  booker: Parameters<typeof earliestStart>[0] = 'patient',
  kind: typeof visit | object = {},
) => wallOf(earliestStart(booker, { ...visit, ...kind }, { now: new Date(now), ...where }).getTime())

describe('the first moment at which a visit may begin', () => {
  test.each([
    [
      '2026-11-23T11:30:00-08:00',
      '2026-11-25 11:30',
      'in office hours: a day for the office, a day of notice',
    ],
    ['2026-11-25T13:30:00-08:00', '2026-11-30 13:30', 'on the eve of a holiday'],
    ['2026-11-30T06:30:00-08:00', '2026-12-02 17:00', 'early: the hold lasts until the next closing'],
  ])('for what is chosen %s is %s, %s', (now, start) => {
    expect(first(now)).toBe(start)
  })

  test('is a day away where nothing is to be confirmed, or is confirmed already', () => {
    const [now, start] = ['2026-11-25T13:30:00-08:00', '2026-11-27 13:30']
    expect(first(now, 'patient', { confirmedBy: 'at-once' })).toBe(start)
    expect(first(now, 'patient', { holdHours: 0 })).toBe(start)
    expect(first(now, 'booked-patient')).toBe(start)
  })

  test('is now for the office', () => {
    expect(first('2026-11-25T13:30:00-08:00', 'office')).toBe('2026-11-25 13:30')
  })

  test('is after everybody is back, however long they are away', () => {
    const away = [
      clinician(workdays('09:00-17:00'), { closed: [{ fromDay: '2026-12-01', toDay: '2027-02-05' }] }),
    ]
    const now = new Date('2026-12-01T10:00:00-08:00')
    const start = earliestStart('patient', visit, { now, plans: away, timeZone: fresno })
    expect(wallOf(start.getTime()) > '2027-02-09').toBe(true)
  })

  test('whenever a time is chosen, leaves the whole notice after the hold, and the hold ends before the day', () => {
    for (const [holdHours, noticeHours] of [
      [24, 24],
      [4, 2],
      [24, 48],
    ] as const) {
      for (let quarter = 0; quarter < 14 * 96; quarter++) {
        const now = new Date(Date.parse('2026-11-20T00:00:00-08:00') + quarter * 15 * 60_000)
        const end = holdEnd(now, holdHours, where)
        const start = earliestStart('patient', { ...visit, holdHours, noticeHours }, { now, ...where })
        expect(addBusinessHours(end, noticeHours, where)).toEqual(start)
        expect(end < start).toBe(true)
      }
    }
  })
})
