import { describe, expect, test } from 'vitest'
import { messagesIn } from '@/lib/content/messages'
import { visitTimeline } from '@/lib/content/visit-timeline'
import { visitTypes } from '@/lib/content/visit-types'

const words = messagesIn('en').timeline
const visit = {
  fastingHours: 4,
  arriveMinutesBefore: 15,
  sessionMinutes: [40, 120] as [number, number],
  restMinutes: [30, 60] as [number, number],
  exampleStart: '13:00',
}
const times = (start: string, changed = {}) =>
  visitTimeline({ ...visit, ...changed }, start, words).map(({ time }) => time)

describe('the drawn hours of a visit', () => {
  test('run from the last meal to the ride home, and say both ends of what can vary', () => {
    expect(visitTimeline(visit, '13:00', words)).toEqual([
      { station: 'fasting', time: '9:00 am', text: 'Stop eating and drinking' },
      { station: 'arrival', time: '12:45 pm', text: words.arrival },
      { station: 'session', time: '1:00 pm', text: 'Session, 40 minutes to 2 hours' },
      { station: 'rest', time: '1:40 to 3:00 pm', text: 'Rest, 30 minutes to 1 hour, watched over' },
      { station: 'home', time: '2:10 to 4:00 pm', text: words.home },
    ])
  })

  test('are told in Spanish as Spanish tells them', () => {
    const steps = visitTimeline(visit, '11:00', messagesIn('es').timeline)
    expect(steps.map(({ time }) => time)).toEqual([
      '7:00 a.m.',
      '10:45 a.m.',
      '11:00 a.m.',
      '11:40 a.m. a 1:00 p.m.',
      '12:10 a 2:00 p.m.',
    ])
    expect(steps[2]?.text).toBe('Sesión, de 40 minutos a 2 horas')
  })

  test('say am and pm at both ends across noon', () => {
    expect(times('11:00')).toEqual([
      '7:00 am',
      '10:45 am',
      '11:00 am',
      '11:40 am to 1:00 pm',
      '12:10 to 2:00 pm',
    ])
  })

  test('begin on the evening before when the visit is early', () => {
    expect(times('06:00', { fastingHours: 8 })[0]).toBe('10:00 pm')
  })

  test('say one time where nothing varies', () => {
    expect(times('09:00', { sessionMinutes: [40, 40], restMinutes: [30, 30] }).slice(3)).toEqual([
      '9:40 am',
      '10:10 am',
    ])
  })

  test('follow the file, whose example value is marked as one', () => {
    expect(visitTypes()['ketamine-session']).toMatchObject({ fastingHours: 4, sessionMinutes: [40, 120] })
  })
})
