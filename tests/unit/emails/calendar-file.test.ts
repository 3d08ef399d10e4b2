import { describe, expect, test } from 'vitest'
import { type CalendarEvent, calendarFile } from '@/lib/emails/calendar-file'
import { calendarAfter, linesOf } from '@/tests/support/calendar'

const event: CalendarEvent = {
  uid: '0190a1b2-0000-4000-8000-0000000000c1',
  sequence: 0,
  startsAt: new Date('2027-03-15T20:00:00Z'),
  endsAt: new Date('2027-03-15T22:00:00Z'),
  method: 'PUBLISH',
  cancelBy: new Date('2027-03-12T20:00:00Z'),
  stamp: new Date('2026-11-24T18:00:00Z'),
}
const file = (changed: Partial<CalendarEvent> = {}) => calendarFile({ ...event, ...changed }, 'en')

describe('a calendar file', () => {
  test('names its instants in UTC, and no zone', () => {
    expect(linesOf(file())).toMatchObject({
      DTSTART: '20270315T200000Z',
      DTEND: '20270315T220000Z',
      DTSTAMP: '20261124T180000Z',
    })
    expect(file()).not.toMatch(/TZID|VTIMEZONE|X-WR-TIMEZONE/)
  })

  test('is the same wherever the server stands', () => {
    const home = process.env.TZ
    const files = ['UTC', 'Asia/Kolkata', 'Pacific/Apia', 'America/Los_Angeles'].map((zone) => {
      process.env.TZ = zone
      return file()
    })
    if (home) process.env.TZ = home
    else delete process.env.TZ
    expect(new Set(files).size).toBe(1)
  })

  test('says until when a change is free, on the clinic’s wall, and whom to call', () => {
    expect(linesOf(file()).DESCRIPTION).toBe(
      'Changing or cancelling is free until Friday\\, March 12\\, 12:00 pm PST. Call (559) 425-1118.',
    )
  })

  test('says nothing of what for, and has no link that lets others in', () => {
    expect(linesOf(file()).SUMMARY).toBe('Appointment\\, Optimal Medical Group')
    expect(file()).not.toMatch(/ketamin|weight|session|consult|fasting|https?:/i)
  })

  test('is what the standard asks for: CRLF, short lines, a METHOD', () => {
    for (const line of file().split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(linesOf(file())).toMatchObject({ METHOD: 'PUBLISH', VERSION: '2.0', STATUS: 'CONFIRMED' })
    expect(linesOf(file({ method: 'CANCEL' }))).toMatchObject({ METHOD: 'CANCEL', STATUS: 'CANCELLED' })
  })
})

test('confirmed, moved twice and cancelled: one event in the calendar, and it is cancelled', () => {
  const files = [
    file(),
    file({ sequence: 1, startsAt: new Date('2027-03-16T20:00:00Z') }),
    file({ sequence: 2, startsAt: new Date('2027-03-17T20:00:00Z') }),
    file({ sequence: 3, method: 'CANCEL' }),
  ]
  // Also when they arrive in another order.
  for (const order of [files, files.toReversed(), [files[3], files[0], files[2], files[1]]]) {
    const calendar = calendarAfter(order.map(String))
    expect(calendar).toEqual([{ uid: event.uid, sequence: 3, start: '20270315T200000Z', isCancelled: true }])
  }
})
