import { beforeEach, describe, expect, test } from 'vitest'
import { bookAppointment } from '@/lib/appointments/book-appointment'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import type { Actor } from '@/lib/appointments/schema'
import { db } from '@/lib/db'
import { office, patientOf, person } from '@/tests/support/appointments'
import { monday, openClinic, winter } from '@/tests/support/open-clinic'

const halfHours = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '13:00', '13:30']
const choose = (requestId: string, time: string, now = monday, actor: Actor = patientOf(requestId)) =>
  bookAppointment({ requestId, visitType: 'consultation', startsAt: winter('12-02', time), actor, now })
const codeOf = async (requestId: string, time: string) => {
  const answer = await choose(requestId, time)
  return answer.ok ? 'held' : answer.code
}
const family = (typed: Record<string, unknown>) =>
  Promise.all(halfHours.map((_, at) => person({ fullName: `Person ${at}`, ...typed })))

beforeEach(async () => {
  await openClinic()
})

describe('a time that waits for the office', () => {
  test.each([
    ['e-mail address', { email: 'One@Example.com', phone: '', contactBy: 'email' }],
    ['telephone number', { email: '', phone: '(559) 555-0142', contactBy: 'phone' }],
  ])('is held for three people with one %s, and the fourth is told to call', async (_, typed) => {
    const ids = await family(typed)
    const answers: string[] = []
    for (const [at, id] of ids.entries()) answers.push(await codeOf(id, halfHours[at] ?? ''))
    expect(answers).toEqual(['held', 'held', 'held', ...Array(5).fill('holds-too-many')])
  })

  test('is held for no more than three when all press at once', async () => {
    const ids = await family({})
    const answers = await Promise.all(ids.map((id, at) => codeOf(id, halfHours[at] ?? '')))
    expect(answers.filter((code) => code === 'held')).toHaveLength(3)
    expect(await db().appointment.count()).toBe(3)
  })

  test('does not count once the office has confirmed it, and the office itself books as it sees fit', async () => {
    const ids = await family({})
    for (const [at, id] of ids.entries()) {
      expect(await choose(id, halfHours[at] ?? '', monday, office)).toMatchObject({ ok: true })
    }
    expect(await codeOf(await person({ fullName: 'One more' }), '14:00')).toBe('held')
  })

  test('is not held again and again for one who chooses and gives up', async () => {
    const id = await person()
    for (let times = 0; times < 5; times++) {
      const held = await choose(id, '10:00')
      if (!held.ok) throw new Error(held.code)
      await cancelAppointment({ appointmentId: held.value.id, actor: patientOf(id), now: monday })
    }
    expect(await codeOf(id, '10:00')).toBe('holds-too-many')
    const dayLater = new Date(monday.getTime() + 24 * 3_600_000)
    expect(await choose(id, '10:30', dayLater)).toMatchObject({ ok: true })
  })
})
