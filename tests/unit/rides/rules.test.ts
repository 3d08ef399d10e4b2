import { describe, expect, test } from 'vitest'
import { isQuiet } from '@/lib/appointments/rules'
import { visitTypeNamed } from '@/lib/content/visit-types'
import { isRideUnplanned, nearUntil, pickUpWindow } from '@/lib/rides/rules'
import { clinician, fresno, workdays } from '@/tests/support/visit-and-plans'

const plans = [clinician(workdays('09:00-17:00'))]
const closedUntil = (toDay: string) => [
  clinician(workdays('09:00-17:00'), { closed: [{ fromDay: '2026-11-26', toDay }] }),
]
const midnight = (day: string) => new Date(`${day}T00:00:00-08:00`)

describe('a ride home', () => {
  const startsAt = new Date('2026-12-02T21:00:00Z')
  const session = {
    minutes: 60,
    bufferMinutes: 60,
    restMinutes: [30, 60] as [number, number],
    rideHome: true,
  }

  test('is needed from the end of the shortest rest to the end of the planned one', () => {
    expect(pickUpWindow(startsAt, session)).toEqual({
      from: new Date('2026-12-02T22:30:00Z'),
      to: new Date('2026-12-02T23:00:00Z'),
    })
  })

  test('is a moment where nobody said how long the rest is, and none where people drive themselves', () => {
    const { restMinutes: _, ...unknown } = session
    const leaves = new Date('2026-12-02T23:00:00Z')
    expect(pickUpWindow(startsAt, unknown)).toEqual({ from: leaves, to: leaves })
    expect(pickUpWindow(startsAt, { ...session, rideHome: false })).toBeNull()
  })

  test('is arranged only when a driver is known', () => {
    const visit = visitTypeNamed('ketamine-session')
    expect([null, 'not-sure', 'none', 'known'].map((answer) => isRideUnplanned(answer, visit))).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(isRideUnplanned(null, visitTypeNamed('consultation'))).toBe(false)
    expect(isRideUnplanned(null, null)).toBe(false)
  })
})

describe('a visit is near', () => {
  test.each([
    ['from the day before', '2026-12-01T12:00:00-08:00', '2026-12-03'],
    ['from Friday, when it is on Monday', '2026-12-04T08:00:00-08:00', '2026-12-08'],
    ['from Saturday too', '2026-12-05T08:00:00-08:00', '2026-12-08'],
    ['a minute before midnight', '2026-12-01T23:59:00-08:00', '2026-12-03'],
  ])('%s', (_, now, day) => {
    expect(nearUntil(new Date(now), { plans, timeZone: fresno })).toEqual(midnight(day))
  })

  test('across days off, from the last day before them', () => {
    const now = new Date('2026-11-25T12:00:00-08:00')
    expect(nearUntil(now, { plans: closedUntil('2026-11-29'), timeZone: fresno })).toEqual(
      midnight('2026-12-01'),
    )
  })

  test('a day ahead when no day of business is in sight', () => {
    const now = new Date('2026-11-25T12:00:00-08:00')
    expect(nearUntil(now, { plans: [], timeZone: fresno })).toEqual(midnight('2026-11-27'))
    expect(nearUntil(now, { plans: closedUntil('2027-12-31'), timeZone: fresno })).toEqual(
      midnight('2026-11-27'),
    )
  })
})

test.each([
  ['2026-12-01T20:59:59-08:00', false],
  ['2026-12-01T21:00:00-08:00', true],
  ['2026-12-02T07:59:59-08:00', true],
  ['2026-12-02T08:00:00-08:00', false],
  ['2026-07-01T07:59:00-07:00', true],
  ['2026-07-01T08:00:00-07:00', false],
])('at %s nobody is disturbed: %s', (at, quiet) => {
  expect(isQuiet(new Date(at), fresno)).toBe(quiet)
})
