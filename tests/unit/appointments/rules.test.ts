import { describe, expect, test } from 'vitest'
import {
  addBusinessHours,
  cancelCutOff,
  mustCallToChange,
  reminders,
  visitSteps,
} from '@/lib/appointments/rules'
import { clinician, fresno, workdays } from '@/tests/support/visit-and-plans'
import { wallOf } from '@/tests/support/wall-of-fresno'

const wall = (at: Date) => wallOf(at.getTime())
const noonTheDayBefore = { businessDaysBefore: 1, time: '12:00' }

describe('a change is free until noon on the business day before', () => {
  const thanksgiving = { fromDay: '2026-11-26', toDay: '2026-11-27' }
  const plans = [clinician(workdays('09:00-17:00'), { closed: [thanksgiving] })]
  const until = (startsAt: string, policy = noonTheDayBefore) =>
    wall(cancelCutOff(new Date(startsAt), policy, { plans, timeZone: fresno }))

  test.each([
    ['2026-11-24T21:00:00Z', '2026-11-23 12:00', 'the day before'],
    ['2026-11-23T21:00:00Z', '2026-11-20 12:00', 'over a weekend'],
    ['2026-11-30T21:00:00Z', '2026-11-25 12:00', 'over a holiday, a day off and a weekend'],
    ['2027-03-15T20:00:00Z', '2027-03-12 12:00', 'over the night in which the clocks go forward'],
    ['2026-11-02T20:00:00Z', '2026-10-30 12:00', 'over the night in which they go back'],
  ])('%s → %s: %s', (startsAt, cutOff) => {
    expect(until(startsAt)).toBe(cutOff)
  })

  test('or what else the clinic decides, but never after the visit', () => {
    expect(until('2026-11-24T21:00:00Z', { businessDaysBefore: 2, time: '09:00' })).toBe('2026-11-20 09:00')
    expect(until('2026-11-24T18:00:00Z', { businessDaysBefore: 0, time: '12:00' })).toBe('2026-11-24 10:00')
  })

  test('also when no day is a business day', () => {
    const none = { plans: [], timeZone: fresno }
    expect(cancelCutOff(new Date('2026-11-24T21:00:00Z'), noonTheDayBefore, none)).toBeInstanceOf(Date)
  })
})

describe('to change a visit, a patient has to call', () => {
  const cutOff = new Date('2026-12-07T20:00:00Z')
  const [before, after] = [new Date('2026-12-07T19:59:59Z'), new Date('2026-12-07T20:00:01Z')]

  test.each([
    ['call', 'booked', after, true],
    ['call', 'booked', before, false],
    ['call', 'pending', after, false],
    ['allowed', 'booked', after, false],
  ] as const)('%s, %s, %s: %s', (afterCutOff, state, now, must) => {
    expect(mustCallToChange({ afterCutOff }, { state, cutOff, now })).toBe(must)
  })
})

describe('hours in which somebody could answer', () => {
  const closed = [{ fromDay: '2026-11-26', toDay: '2026-11-26' }]
  const plans = [clinician(workdays('09:00-17:00'), { closed })]
  const after = (from: string, hours: number) =>
    wall(addBusinessHours(new Date(from), hours, { plans, timeZone: fresno }))

  test.each([
    ['2026-11-24T11:30:00-08:00', 24, '2026-11-25 11:30', 'from day to day'],
    ['2026-11-25T13:30:00-08:00', 24, '2026-11-27 13:30', 'over a holiday'],
    ['2026-11-27T20:00:00-08:00', 48, '2026-12-01 20:00', 'over a weekend'],
    ['2026-11-28T11:00:00-08:00', 24, '2026-12-01 00:00', 'from a Saturday'],
    ['2026-11-24T11:30:00-08:00', 0, '2026-11-24 11:30', 'none'],
    ['2026-11-27T13:30:00-08:00', -24, '2026-11-25 13:30', 'back over a holiday'],
    ['2026-12-01T00:00:00-08:00', -24, '2026-11-30 00:00', 'back from a midnight'],
    // The night before a Monday on which the clocks have gone forward is a Sunday.
    ['2027-03-12T13:00:00-08:00', 24, '2027-03-15 13:00', 'over a change of the clocks'],
  ])('%s and %d hours → %s: %s', (from, hours, at) => {
    expect(after(from, hours)).toBe(at)
  })

  test('back from a visit come to the last moment from which they reach it', () => {
    const hours = (from: Date, count: number) => addBusinessHours(from, count, { plans, timeZone: fresno })
    for (const day of ['23', '24', '25', '27', '30']) {
      for (let quarter = 36; quarter < 68; quarter++) {
        const visit = new Date(Date.parse(`2026-11-${day}T00:00:00-08:00`) + quarter * 15 * 60_000)
        const last = hours(visit, -24)
        expect(hours(last, 24)).toEqual(visit)
        expect(hours(new Date(last.getTime() + 1), 24) > visit).toBe(true)
      }
    }
  })
})

describe('the day of a visit', () => {
  const session = {
    minutes: 60,
    bufferMinutes: 60,
    fastingHours: 4,
    arriveMinutesBefore: 15,
    rideHome: true,
    noDrivingDays: 1,
  }
  const told = (startsAt: string, visit: Parameters<typeof visitSteps>[1] = session) =>
    visitSteps(new Date(startsAt), visit, { timeZone: fresno }).map(({ step, from, until }) =>
      [step, wall(from), until && wall(until).slice(11)].filter(Boolean).join(' '),
    )

  test('goes from the last meal to driving again', () => {
    expect(told('2026-11-24T21:00:00Z')).toEqual([
      'stop-eating 2026-11-24 09:00',
      'arrive 2026-11-24 12:45',
      'visit 2026-11-24 13:00 14:00',
      'rest 2026-11-24 14:00 15:00',
      'ride-home 2026-11-24 15:00',
      'may-drive 2026-11-25 00:00',
    ])
  })

  test('counts the fast in elapsed hours when the clocks go forward, and back', () => {
    // Both visits are at 5:00 am on the wall.
    expect(told('2027-03-14T12:00:00Z')[0]).toBe('stop-eating 2027-03-14 00:00')
    expect(told('2026-11-01T13:00:00Z')[0]).toBe('stop-eating 2026-11-01 01:00')
  })

  test('is short for a talk', () => {
    expect(told('2026-11-24T21:00:00Z', { minutes: 30, bufferMinutes: 0, rideHome: false })).toEqual([
      'visit 2026-11-24 13:00 13:30',
    ])
  })
})

describe('a reminder comes', () => {
  const long = new Date('2026-01-01T00:00:00Z')
  const told = (startsAt: string, fastingHours?: number, now = long) =>
    reminders(new Date(startsAt), { fastingHours }, { now, timeZone: fresno }).map(
      ({ kind, sendAt }) => `${kind} ${wall(sendAt)}`,
    )

  test('a day before at the same time on the wall, also over a change of the clocks', () => {
    expect(told('2026-11-24T21:00:00Z')).toEqual(['patient-reminder 2026-11-23 13:00'])
    expect(told('2027-03-14T20:00:00Z')).toEqual(['patient-reminder 2027-03-13 13:00'])
    expect(told('2026-11-01T21:00:00Z')).toEqual(['patient-reminder 2026-10-31 13:00'])
  })

  test('an hour before the fast begins', () => {
    expect(told('2026-11-24T21:00:00Z', 4)[1]).toBe('patient-fasting-reminder 2026-11-24 08:00')
  })

  test('the evening before rather than between 9 pm and 8 am', () => {
    expect(told('2026-11-24T20:00:00Z', 4)[1]).toBe('patient-fasting-reminder 2026-11-23 20:30')
    expect(told('2026-11-24T15:00:00Z')).toEqual(['patient-reminder 2026-11-22 20:30'])
    expect(told('2026-11-25T05:00:00Z')).toEqual(['patient-reminder 2026-11-23 20:30'])
    expect(told('2026-11-24T16:00:00Z')).toEqual(['patient-reminder 2026-11-23 08:00'])
  })

  test('at no night of eleven years', () => {
    for (let day = 0; day < 4_018; day++) {
      const startsAt = new Date(Date.UTC(2026, 0, 1, 8 + (day % 24), 30) + day * 86_400_000)
      for (const { sendAt } of reminders(
        startsAt,
        { fastingHours: 4 },
        { now: new Date(0), timeZone: fresno },
      )) {
        expect(wall(sendAt).slice(11) >= '08:00' && wall(sendAt).slice(11) < '21:00').toBe(true)
        expect(sendAt < startsAt).toBe(true)
      }
    }
  })

  test('not at all when its time is past', () => {
    expect(told('2026-11-24T21:00:00Z', 4, new Date('2026-11-23T22:00:00Z'))).toEqual([
      'patient-fasting-reminder 2026-11-24 08:00',
    ])
  })
})
