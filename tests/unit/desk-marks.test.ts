import { describe, expect, test } from 'vitest'
import { dayView } from '@/app/desk/days/[day]/day-view'
import { openMarks } from '@/app/desk/open-marks'

const now = new Date('2026-11-24T18:00:00Z')
const in_ = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const asked = { contactBy: 'phone' as const, callWishedAt: null, lastCall: null, times: [] }
const visit = {
  visitType: 'ketamine-session',
  state: 'booked' as const,
  startsAt: in_(200),
  endsAt: in_(201),
  holdUntil: null,
  rideHome: null as string | null,
  createdAt: in_(-20),
}
const tagsOf = (changed: Partial<Parameters<typeof openMarks>[0]>) =>
  openMarks({ ...asked, ...changed }, now).tags

describe('a request is marked at the desk', () => {
  test('with nothing, where there is nothing to do but answer', () => {
    expect(openMarks({ ...asked, times: [visit] }, now)).toEqual({ tags: [], waits: null, wishedAt: null })
  })

  test('when no time suits, in the way in which the person wants to hear from us, until we have called', () => {
    expect(tagsOf({ callWishedAt: in_(-1) })).toEqual(['wishes-call'])
    expect(tagsOf({ callWishedAt: in_(-1), contactBy: 'email' })).toEqual(['wishes-letter'])
    expect(tagsOf({ callWishedAt: in_(-2), lastCall: in_(-1) })).toEqual([])
    expect(tagsOf({ callWishedAt: in_(-30), times: [visit] })).toEqual([])
  })

  test('while a time waits for the office, with the end of its hold', () => {
    const held = { ...visit, visitType: 'consultation', state: 'pending' as const, holdUntil: in_(26) }
    const marks = openMarks({ ...asked, times: [held] }, now)
    expect(marks.tags).toEqual(['time-waits'])
    expect(marks.waits).toBe('A time waits for you until Nov 25, 12:00 pm PST')
    expect(tagsOf({ times: [{ ...held, holdUntil: in_(-1) }] })).toEqual([])
    expect(tagsOf({ times: [{ ...held, state: 'cancelled' }] })).toEqual([])
  })

  test('as soon as somebody says that nobody drives them home, however far the visit is', () => {
    expect(tagsOf({ times: [{ ...visit, rideHome: 'none' }] })).toEqual(['no-ride'])
    for (const rideHome of ['known', 'not-sure', null])
      expect(tagsOf({ times: [{ ...visit, rideHome }] })).toEqual([])
    expect(tagsOf({ times: [{ ...visit, visitType: 'consultation', rideHome: 'none' }] })).toEqual([])
    expect(tagsOf({ times: [{ ...visit, startsAt: in_(-3), rideHome: 'none' }] })).toEqual([])
  })
})

test.each([
  ['none', 200, 'No ride home: they have nobody'],
  ['not-sure', 200, null],
  ['not-sure', 20, 'No ride home arranged'],
  [null, 20, 'No ride home arranged'],
  ['known', 20, null],
])('the day list marks a visit whose ride is %j, %d hours ahead: %j', (rideHome, hours, flag) => {
  const request = { id: 'r', reference: 'K4M7PXQ', fullName: 'Ana', urgent: false, clearedFor: [] }
  const time = { ...visit, id: 't', rideHome, startsAt: in_(hours), request, schedules: [] }
  const read = { times: [time], hours: [], done: undefined, refused: undefined, now }
  expect(dayView('2026-11-24', read).rows[0]?.flag).toBe(flag)
})
