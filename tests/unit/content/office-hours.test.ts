import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clinicDateTime } from '@/lib/clock'
import type { OfficeHours } from '@/lib/content/clinic'
import { answerBy } from '@/lib/content/office-hours'

const timeZone = 'America/Los_Angeles'
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
const hours: OfficeHours = {
  timeZone,
  officeHours: weekdays.map((day) => ({ day, opens: '09:00', closes: '17:00' })),
  answerWithinMinutes: 240,
  closedOn: [],
}

/** What a person who wrote at a Fresno time is told. */
function promised(wroteAt: string, changed: Partial<OfficeHours> = {}): string | null {
  const answer = answerBy(new Date(wroteAt), { ...hours, ...changed })
  return answer && clinicDateTime(answer, 'en', timeZone)
}

describe('someone who writes', () => {
  test.each([
    ['on Tuesday at 9:00, as the door opens', '2026-11-24T09:00-08:00', 'Tuesday, November 24, 1:00 pm PST'],
    ['on Tuesday at 7:15, before it opens', '2026-11-24T07:15-08:00', 'Tuesday, November 24, 1:00 pm PST'],
    ['on Tuesday at 10:20', '2026-11-24T10:20-08:00', 'Tuesday, November 24, 2:30 pm PST'],
    [
      'on Tuesday at 13:00, four hours before closing',
      '2026-11-24T13:00-08:00',
      'Tuesday, November 24, 5:00 pm PST',
    ],
    ['on Tuesday at 15:00', '2026-11-24T15:00-08:00', 'Wednesday, November 25, 11:00 am PST'],
    [
      'on Tuesday at 17:00, as the door closes',
      '2026-11-24T17:00-08:00',
      'Wednesday, November 25, 1:00 pm PST',
    ],
    ['on Tuesday at 23:59', '2026-11-24T23:59-08:00', 'Wednesday, November 25, 1:00 pm PST'],
    ['on Friday at 16:30', '2026-11-27T16:30-08:00', 'Monday, November 30, 12:30 pm PST'],
    ['on Saturday', '2026-11-28T11:00-08:00', 'Monday, November 30, 1:00 pm PST'],
    ['on the Friday before summer time', '2027-03-12T16:00-08:00', 'Monday, March 15, 12:00 pm PDT'],
    ['on the Friday before winter time', '2027-11-05T16:00-07:00', 'Monday, November 8, 12:00 pm PST'],
    ['on New Year’s Eve', '2026-12-31T16:00-08:00', 'Friday, January 1, 12:00 pm PST'],
  ])('%s is answered in four hours of open office', (_, wroteAt, answered) => {
    expect(promised(wroteAt)).toBe(answered)
  })

  test('before a closed day is answered after it', () => {
    const closedOn = ['2026-11-26', '2026-11-27']
    expect(promised('2026-11-25T16:00-08:00', { closedOn })).toBe('Monday, November 30, 12:00 pm PST')
  })

  test('on a closed day is answered when the office is open again', () => {
    expect(promised('2026-12-25T10:00-08:00', { closedOn: ['2026-12-25'] })).toBe(
      'Monday, December 28, 1:00 pm PST',
    )
  })

  test('before lunch is answered after it, when the office shuts for lunch', () => {
    const officeHours = [
      { day: 'tuesday' as const, opens: '13:00', closes: '17:00' },
      { day: 'tuesday' as const, opens: '09:00', closes: '12:00' },
    ]
    expect(promised('2026-11-24T10:00-08:00', { officeHours })).toBe('Tuesday, November 24, 3:00 pm PST')
  })

  test('to an office that is open while the clocks change gets four real hours', () => {
    const officeHours = [{ day: 'sunday' as const, opens: '01:00', closes: '09:00' }]
    expect(promised('2027-03-14T01:00-08:00', { officeHours })).toBe('Sunday, March 14, 6:00 am PDT')
    expect(promised('2027-11-07T01:00-07:00', { officeHours })).toBe('Sunday, November 7, 4:00 am PST')
  })

  test('to an office with a promise of many days waits for so much open office', () => {
    expect(promised('2026-11-24T09:00-08:00', { answerWithinMinutes: 3 * 480 })).toBe(
      'Thursday, November 26, 5:00 pm PST',
    )
  })
})

describe('no promise is made', () => {
  test.each<[string, Partial<OfficeHours>]>([
    ['when the clinic has given no hours', { officeHours: [] }],
    ['when the clinic has given no promise', { answerWithinMinutes: undefined }],
    [
      'when the hours are turned round',
      { officeHours: [{ day: 'monday', opens: '17:00', closes: '09:00' }] },
    ],
    [
      'when the office is shut for months',
      { officeHours: [{ day: 'monday', opens: '09:00', closes: '09:01' }] },
    ],
  ])('%s', (_, changed) => {
    expect(promised('2026-11-24T10:00-08:00', changed)).toBeNull()
  })
})

test('whenever someone writes, the answer is later, in open office, and not after that of someone who writes later', () => {
  const minutes = fc.nat({ max: 2 * 365 * 24 * 60 })
  fc.assert(
    fc.property(minutes, minutes, (since, gap) => {
      const early = Date.UTC(2026, 10, 24) + since * 60_000
      const first = answerBy(new Date(early), hours) ?? new Date(Number.NaN)
      const second = answerBy(new Date(early + gap * 60_000), hours)
      expect(first.getTime()).toBeGreaterThan(early)
      expect(first.getTime()).toBeLessThanOrEqual(Number(second))
      const open = /^(Mon|Tues|Wednes|Thurs|Fri)day, .* (9|10|11|12|1|2|3|4|5):\d\d [ap]m P[SD]T$/
      expect(clinicDateTime(first, 'en', timeZone)).toMatch(open)
    }),
    { numRuns: 300 },
  )
})
