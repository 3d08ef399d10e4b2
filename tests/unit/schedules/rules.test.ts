import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isBusinessDay, minutesOf, openingsOn, wallDay, without } from '@/lib/schedules/rules'
import { clinician, fresno, workdays } from '@/tests/support/visit-and-plans'

const wall = (day: string) => wallDay(Temporal.PlainDate.from(day), fresno)
const iso = (at: number) => new Date(at).toISOString()

describe('the wall of a day', () => {
  test('shows every time of an ordinary day once', () => {
    expect(iso(wall('2026-11-24').instant(570))).toBe('2026-11-24T17:30:00.000Z')
    expect(iso(wall('2026-11-24').instant(1_440))).toBe('2026-11-25T08:00:00.000Z')
  })

  test('passes over an hour in spring', () => {
    const { instant, shows } = wall('2027-03-14')
    expect([119, 120, 150, 179, 180].map(shows)).toEqual([true, false, false, false, true])
    expect([119, 120, 150, 180, 1_440].map((minutes) => iso(instant(minutes)))).toEqual([
      '2027-03-14T09:59:00.000Z',
      '2027-03-14T10:00:00.000Z',
      '2027-03-14T10:00:00.000Z',
      '2027-03-14T10:00:00.000Z',
      '2027-03-15T07:00:00.000Z',
    ])
  })

  test('means the first of two hours in autumn', () => {
    const { instant } = wall('2026-11-01')
    expect([60, 90, 120].map((minutes) => iso(instant(minutes)))).toEqual([
      '2026-11-01T08:00:00.000Z',
      '2026-11-01T08:30:00.000Z',
      '2026-11-01T10:00:00.000Z',
    ])
  })
})

test('what is left when the busy is taken out is exactly what was not busy', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 15 }))
    .map(([from, length]) => ({ from, to: from + length }))
  const covers = (spans: { from: number; to: number }[], at: number) =>
    spans.some(({ from, to }) => from <= at && at < to)
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 6 }), (open, busy) => {
      const left = without([open], busy)
      for (let at = 0; at < 60; at++) expect(covers(left, at)).toBe(covers([open], at) && !covers(busy, at))
      for (const { from, to } of left) expect(from).toBeLessThan(to)
    }),
  )
})

test('a day is a business day when anybody is there', () => {
  const plans = [
    clinician(workdays('13:00-17:00', '09:00-12:00'), {
      closed: [{ fromDay: '2026-12-24', toDay: '2026-12-25' }],
    }),
  ]
  const day = (name: string) => Temporal.PlainDate.from(name)
  expect(
    ['2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26'].map((name) => isBusinessDay(day(name), plans)),
  ).toEqual([true, false, false, false])
  expect(
    openingsOn(day('2026-12-23'), clinician(workdays('13:00-17:00', '09:00-12:00'))).map(
      ({ opens }) => opens,
    ),
  ).toEqual(['09:00', '13:00'])
  expect(minutesOf('09:05')).toBe(545)
})
