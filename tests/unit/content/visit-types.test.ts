import { describe, expect, test } from 'vitest'
import { demoSchedules } from '@/lib/content/demo-schedules'
import { drawnVisits, visitTypeNamed, visitTypes } from '@/lib/content/visit-types'
import { scheduleKinds, weekSchema } from '@/lib/schedules/schema'

describe('what can be booked', () => {
  test('is a consultation for everybody, and treatment visits for whom the office has cleared', () => {
    const mayBook = Object.entries(visitTypes()).map(([name, visit]) => `${name}: ${visit.mayBook}`)
    expect(mayBook).toEqual([
      'consultation: new',
      'ketamine-session: cleared',
      'weight-loss-follow-up: cleared',
    ])
  })

  test('a session needs a clinician and a room, an empty stomach, rest, and somebody else to drive', () => {
    const session = visitTypeNamed('ketamine-session')
    expect(session).toMatchObject({
      needs: ['clinician', 'room'],
      fastingHours: 4,
      rideHome: true,
      noDrivingDays: 1,
    })
    // What the sources of the articles say; the clinic chooses within.
    expect(session).toMatchObject({ sessionMinutes: [40, 120], restMinutes: [30, 60] })
  })

  test('only what is known in every part is drawn', () => {
    expect(Object.keys(drawnVisits())).toEqual(['ketamine-session'])
  })

  test.each(['', 'toString', '__proto__', 'Consultation'])('nothing is called %j', (name) => {
    expect(visitTypeNamed(name)).toBeNull()
  })
})

describe('the schedules of the demonstration', () => {
  test('have weeks that may be', () => {
    for (const { hours } of demoSchedules()) expect(weekSchema.safeParse(hours).success).toBe(true)
  })

  test('are called what they are, and there is one of each kind', () => {
    for (const { name } of demoSchedules()) expect(name).toMatch(/^Demo /)
    expect(new Set(demoSchedules().map(({ kind }) => kind))).toEqual(new Set(scheduleKinds))
  })
})
