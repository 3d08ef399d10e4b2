import { describe, expect, test } from 'vitest'
import { offeredDays, offerPage } from '@/lib/appointments/offered-days'

const at = (text: string) => new Date(`${text}:00Z`)
const dayOf = (time: Date) => time.toISOString().slice(0, 10)
const days = ['2026-12-01', '2026-12-02', '2026-12-04', '2026-12-07', '2026-12-08'].map((day) => ({
  day,
  times: [at(`${day}T10:00`)],
}))
const shown = (from: string | null) => {
  const page = offerPage(days, from, 2)
  return { ...page, days: page.days.map(({ day }) => day) }
}

test('free times are put together by their days', () => {
  const times = [at('2026-12-01T10:00'), at('2026-12-01T11:00'), at('2026-12-03T09:00')]
  expect(offeredDays(times, dayOf)).toEqual([
    { day: '2026-12-01', times: times.slice(0, 2) },
    { day: '2026-12-03', times: times.slice(2) },
  ])
  expect(offeredDays([], dayOf)).toEqual([])
})

describe('a page of the list', () => {
  test('begins with the first day that has a free time', () => {
    expect(shown(null)).toEqual({
      days: ['2026-12-01', '2026-12-02'],
      earlierFrom: null,
      laterFrom: '2026-12-04',
    })
  })

  test('begins with the day asked for, or the next that has a free time', () => {
    expect(shown('2026-12-03')).toEqual({
      days: ['2026-12-04', '2026-12-07'],
      earlierFrom: '2026-12-01',
      laterFrom: '2026-12-08',
    })
  })

  test('is never empty while any time is free', () => {
    expect(shown('2031-01-01').days).toEqual(['2026-12-07', '2026-12-08'])
    expect(shown('0001-01-01').days).toEqual(['2026-12-01', '2026-12-02'])
  })

  test('leads to every day, forwards and back', () => {
    const seen = new Set<string>()
    for (let from: string | null = '2026-12-01'; from; from = shown(from).laterFrom)
      for (const day of shown(from).days) seen.add(day)
    expect(seen.size).toBe(days.length)
    for (let from: string | null = '2026-12-08'; from; from = shown(from).earlierFrom)
      for (const day of shown(from).days) seen.delete(day)
    expect(seen.size).toBe(0)
  })

  test('of nothing is nothing', () => {
    expect(offerPage([], '2026-12-01', 2)).toEqual({ days: [], earlierFrom: null, laterFrom: null })
  })
})
