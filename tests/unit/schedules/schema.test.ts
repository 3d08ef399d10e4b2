import { describe, expect, test } from 'vitest'
import { closureReasons, closureSchema, weekSchema } from '@/lib/schedules/schema'

const week = (...stretches: [number, string, string][]) => {
  const parsed = weekSchema.safeParse(
    stretches.map(([weekday, opens, closes]) => ({ weekday, opens, closes })),
  )
  return parsed.success || parsed.error.issues[0]?.message
}

describe('the hours of a week', () => {
  test('may touch, may end at midnight, may be none', () => {
    expect(week([1, '09:00', '12:00'], [1, '12:00', '24:00'], [7, '00:00', '24:00'])).toBe(true)
    expect(week()).toBe(true)
  })

  test.each([
    ['hours-overlap', [1, '09:00', '12:00'], [1, '11:59', '13:00']],
    ['hours-overlap', [3, '13:00', '14:00'], [3, '09:00', '13:30']],
  ] as const)('%s', (code, one, two) => {
    expect(week([...one], [...two])).toBe(code)
  })

  test.each([
    ['12:00', '09:00', 'hours-backwards'],
    ['09:00', '09:00', 'hours-backwards'],
    ['24:00', '24:00', 'hours-unreadable'],
    ['9:00', '10:00', 'hours-unreadable'],
    ['09:60', '10:00', 'hours-unreadable'],
    ['', '10:00', 'hours-unreadable'],
  ])('from %j to %j: %s', (opens, closes, code) => {
    expect(week([1, opens, closes])).toBe(code)
  })
})

describe('days off', () => {
  const closed = { scheduleId: null, fromDay: '2026-12-24', toDay: '2026-12-25', reason: closureReasons[0] }

  test('may be one day or several', () => {
    expect(closureSchema.safeParse(closed).success).toBe(true)
    expect(closureSchema.safeParse({ ...closed, toDay: closed.fromDay }).success).toBe(true)
  })

  test.each([
    [{ toDay: '2026-12-23' }, 'days-backwards'],
    [{ fromDay: '2026-02-30' }, 'day-unreadable'],
    [{ toDay: 'tomorrow' }, 'day-unreadable'],
    [{ reason: 'rain' }, 'unreadable'],
    [{ scheduleId: 'x' }, 'unreadable'],
  ])('%j: %s', (changed, code) => {
    expect(closureSchema.safeParse({ ...closed, ...changed }).error?.issues[0]?.message).toBe(code)
  })
})
