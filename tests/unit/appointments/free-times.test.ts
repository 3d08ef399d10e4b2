import { describe, expect, test } from 'vitest'
import { type AskedTimes, freeTimes, nearestTimes } from '@/lib/appointments/free-times'
import { clinician, everyDay, fresno, halfHour, workdays } from '@/tests/support/visit-and-plans'
import { wallOf } from '@/tests/support/wall-of-fresno'

const newYear2026 = new Date('2026-01-01T00:00:00Z')
const times = (asked: Partial<AskedTimes>) =>
  freeTimes({
    visit: halfHour,
    earliest: newYear2026,
    fromDay: '2026-11-24',
    days: 1,
    plans: [clinician(everyDay('09:00-11:00'))],
    busy: new Map(),
    now: newYear2026,
    timeZone: fresno,
    ...asked,
  })
const walls = (asked: Partial<AskedTimes>) =>
  times(asked).map(({ startsAt }) => wallOf(startsAt.getTime()).slice(11))
const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) })

describe('a person can choose', () => {
  test('each half hour in which the visit fits before closing', () => {
    expect(walls({})).toEqual(['09:00', '09:30', '10:00', '10:30'])
  })

  test('nothing so long that its recovery would not end before closing', () => {
    const visit = { ...halfHour, minutes: 60, bufferMinutes: 45 }
    expect(walls({ visit })).toEqual(['09:00'])
  })

  test('steps counted from the opening, also an odd one', () => {
    expect(walls({ plans: [clinician(everyDay('09:10-10:20'))] })).toEqual(['09:10', '09:40'])
  })

  test('nothing that would touch what is taken, but what comes right after it', () => {
    const busy = new Map([['clinician', [span('2026-11-24T17:30:00Z', '2026-11-24T18:00:00Z')]]])
    expect(walls({ busy })).toEqual(['09:00', '10:00', '10:30'])
  })

  test('nothing on a day off, and nothing on a weekday without hours', () => {
    const plan = clinician(workdays('09:00-10:00'), {
      closed: [{ fromDay: '2026-11-26', toDay: '2026-11-27' }],
    })
    const days = times({ plans: [plan], days: 7 }).map(({ startsAt }) =>
      wallOf(startsAt.getTime()).slice(0, 10),
    )
    expect([...new Set(days)]).toEqual(['2026-11-24', '2026-11-25', '2026-11-30'])
  })

  test('nothing sooner than the notice, nothing later than the horizon', () => {
    const [now, earliest] = [new Date('2026-11-24T18:10:00Z'), new Date('2026-11-25T18:10:00Z')]
    const asked = { visit: { ...halfHour, horizonDays: 3 }, fromDay: '2026-11-01', days: 60, now, earliest }
    const found = times(asked).map(({ startsAt }) => wallOf(startsAt.getTime()))
    expect(found[0]).toBe('2026-11-25 10:30')
    expect(found.at(-1)).toBe('2026-11-27 10:30')
  })

  test('a time that a clinician and a room can take together, and who they are', () => {
    const plans = [
      clinician(everyDay('09:00-10:00'), { id: 'ann' }),
      clinician(everyDay('09:30-10:00'), { id: 'bob' }),
      clinician(everyDay('09:30-11:00'), { id: 'room', kind: 'room' }),
    ]
    expect(times({ plans, visit: { ...halfHour, needs: ['clinician', 'room'] } })).toEqual([
      { startsAt: new Date('2026-11-24T17:30:00Z'), takers: { clinician: ['ann', 'bob'], room: ['room'] } },
    ])
  })

  test('nothing while the only room is shut', () => {
    expect(times({ visit: { ...halfHour, needs: ['clinician', 'room'] } })).toEqual([])
  })
})

describe('every day of 2026 to 2036, each half hour', () => {
  const halves = Array.from({ length: 48 }, (_, at) => clock(at * 30))
  const stretches = halves.map((opens, at) => `${opens}-${clock((at + 1) * 30)}`)
  const all = times({
    fromDay: '2026-01-01',
    days: 4_018,
    plans: [clinician(everyDay(...stretches))],
  }).map(({ startsAt }) => wallOf(startsAt.getTime()))

  test('the clock shows the hour that the schedule says; only what the clock passes over is missing', () => {
    const byDay = Map.groupBy(all, (wall) => wall.slice(0, 10))
    expect(byDay.size).toBe(4_018)
    const short = [...byDay].filter(([, day]) => day.length !== 48)
    // The second Sunday of March in each of the eleven years.
    expect(short.map(([day]) => day)).toEqual(
      ['2026-03-08', '2027-03-14', '2028-03-12', '2029-03-11', '2030-03-10', '2031-03-09'].concat([
        '2032-03-14',
        '2033-03-13',
        '2034-03-12',
        '2035-03-11',
        '2036-03-09',
      ]),
    )
    for (const [day, found] of byDay) {
      const expected = short.some(([name]) => name === day)
        ? halves.filter((half) => half !== '02:00' && half !== '02:30')
        : halves
      expect(found.map((wall) => wall.slice(11))).toEqual(expected)
    }
  })

  test('no hour is offered twice when the clocks go back', () => {
    expect(new Set(all).size).toBe(all.length)
    const plans = [clinician(everyDay('01:30-02:00'))]
    expect(times({ fromDay: '2026-11-01', plans }).map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-11-01T08:30:00.000Z',
    ])
  })
})

test('the nearest times are told in their own order, from both sides of the one wanted', () => {
  const wanted = new Date('2026-11-24T17:40:00Z')
  const nearest = nearestTimes(times({}), wanted, 3).map(({ startsAt }) => wallOf(startsAt.getTime()))
  expect(nearest).toEqual(['2026-11-24 09:00', '2026-11-24 09:30', '2026-11-24 10:00'])
})

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
