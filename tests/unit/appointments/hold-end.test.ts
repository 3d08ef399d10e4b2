import { describe, expect, test } from 'vitest'
import { holdEnd } from '@/lib/appointments/hold-rules'
import { clinician, fresno, workdays } from '@/tests/support/visit-and-plans'
import { wallOf } from '@/tests/support/wall-of-fresno'

const thanksgiving = { fromDay: '2026-11-26', toDay: '2026-11-26' }
const plans = [
  clinician(workdays('09:00-12:00', '13:00-17:00'), { closed: [thanksgiving] }),
  clinician(workdays('10:00-16:00'), { closed: [thanksgiving] }),
]
const end = (chosen: string, hours = 24, asked = { plans, timeZone: fresno }) =>
  wallOf(holdEnd(new Date(chosen), hours, asked).getTime())

describe('a time is held for a business day', () => {
  test.each([
    ['2026-11-23T10:30:00-08:00', '2026-11-24 10:30', 'in office hours'],
    ['2026-11-23T12:30:00-08:00', '2026-11-24 12:30', 'at lunch, when somebody is there'],
    ['2026-11-23T17:30:00-08:00', '2026-11-24 17:00', 'after the office has closed'],
    ['2026-11-23T23:00:00-08:00', '2026-11-24 17:00', 'late in the evening'],
    ['2026-11-23T03:00:00-08:00', '2026-11-23 17:00', 'at night: the whole next day is there to look at it'],
    ['2026-11-23T08:00:00-08:00', '2026-11-24 17:00', 'early: until closing the day would be too short'],
    ['2026-11-25T00:12:00-08:00', '2026-11-25 17:00', 'in the night before the last day before a holiday'],
    ['2026-11-25T16:00:00-08:00', '2026-11-27 16:00', 'over a holiday'],
    ['2026-11-27T20:00:00-08:00', '2026-11-30 17:00', 'over a weekend'],
    ['2026-11-28T11:00:00-08:00', '2026-11-30 17:00', 'on a Saturday'],
  ])('chosen %s → %s: %s', (chosen, ends) => {
    expect(end(chosen)).toBe(ends)
  })

  test('whenever it was chosen, the office is there as it ends, and it is after the choice', () => {
    for (let quarter = 0; quarter < 14 * 96; quarter++) {
      const chosen = new Date(Date.parse('2026-11-20T00:00:00-08:00') + quarter * 15 * 60_000)
      const ends = end(chosen.toISOString())
      const [, time = ''] = ends.split(' ')
      expect(time >= '09:00' && time <= '17:00', `${wallOf(chosen.getTime())} → ${ends}`).toBe(true)
      expect(ends > wallOf(chosen.getTime() + 8 * 3_600_000)).toBe(true)
    }
  })

  test('a short hold is not cut shorter', () => {
    expect(end('2026-11-23T16:50:00-08:00', 2)).toBe('2026-11-24 17:00')
  })

  test('and ends also where no day is a business day, after a year', () => {
    expect(end('2026-11-23T10:00:00-08:00', 24, { plans: [], timeZone: fresno })).toBe('2027-11-24 00:00')
  })
})
