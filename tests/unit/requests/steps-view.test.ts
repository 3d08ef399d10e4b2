import { describe, expect, test } from 'vitest'
import { stepsView } from '@/app/[locale]/requests/[token]/steps-view'
import { visitSteps } from '@/lib/appointments/rules'
import { visitTypeNamed, visitTypes } from '@/lib/content/visit-types'
import { fresno } from '@/tests/support/visit-and-plans'

function told(startsAt: Date, name = 'ketamine-session', changed: object = {}) {
  const visit = visitTypeNamed(name)
  if (!visit) throw new Error(name)
  const steps = visitSteps(startsAt, { ...visit, ...changed }, { timeZone: fresno })
  return stepsView(steps, startsAt, 'en').map(({ time, text }) => `${time} · ${text}`)
}

describe('the day of a session', () => {
  test('is told from the last meal to driving again', () => {
    expect(told(new Date('2026-12-08T21:00:00Z'))).toEqual([
      '9:00 am · Stop eating and drinking',
      '12:45 pm · Arrive',
      '1:00 pm to 2:00 pm · Your session',
      'Until about 3:00 pm · Rest with us',
      'About 3:00 pm · Your ride comes. Someone else drives',
      'Until Wednesday, December 9 · No driving',
    ])
  })

  test('names the day where a fast begins the evening before', () => {
    expect(told(new Date('2026-12-08T17:00:00Z'), 'ketamine-session', { fastingHours: 12 })[0]).toBe(
      'Monday, December 7, 9:00 pm · Stop eating and drinking',
    )
  })

  test('counts the fast in hours that pass, on the night when the clocks change too', () => {
    expect(told(new Date('2027-03-14T13:00:00Z'))[0]).toBe('1:00 am · Stop eating and drinking')
    expect(told(new Date('2026-11-01T13:00:00Z'))[0]).toBe('1:00 am · Stop eating and drinking')
  })
})

test('a visit of one part is not drawn', () => {
  expect(told(new Date('2026-12-08T21:00:00Z'), 'consultation')).toEqual([])
})

test('every kind of visit can be told', () => {
  for (const name of Object.keys(visitTypes()))
    expect(told(new Date('2026-12-08T21:00:00Z'), name).join()).not.toMatch(/undefined|[{}]/)
})
