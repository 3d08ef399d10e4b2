import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import { db } from '@/lib/db'
import { askWaiting } from '@/lib/waiting-list/ask-waiting'
import { takeEarlierTime } from '@/lib/waiting-list/take-earlier-time'
import { bookedTime, office, person } from '@/tests/support/appointments'
import { type MailServer, startMailServer } from '@/tests/support/mail-server'
import { monday, openClinic, winter } from '@/tests/support/open-clinic'
import { makeDue, worker } from '@/tests/support/outbox'
import { giveUp, minutesLater, offers, waiter } from '@/tests/support/waiting-list'

let server: MailServer
let one: ReturnType<typeof worker>
let two: ReturnType<typeof worker>
beforeAll(async () => {
  // An offer is judged by the clock of the day on which its letter goes.
  vi.useFakeTimers({ toFake: ['Date'], now: minutesLater(5) })
  server = await startMailServer()
  one = worker('one', server.url)
  two = worker('two', server.url)
})
afterAll(async () => {
  vi.useRealTimers()
  one.stop()
  two.stop()
  await server.close()
})
beforeEach(async () => {
  server.reset()
  await openClinic()
})

/** Lets everything go that waits, by two workers. @returns the letters about an earlier time. */
async function sendAll() {
  await makeDue()
  await Promise.all([one.sendAll(), two.sendAll()])
  return server.received
    .map(({ mail }) => mail)
    .filter(({ subject }) => /earlier|free · call/i.test(subject ?? ''))
}

async function ask(typed: Record<string, unknown> = {}) {
  const asked = await waiter(winter('12-03', '10:00'), typed)
  await giveUp()
  expect(await askWaiting(monday)).toBe(1)
  const [offer] = await offers()
  return { ...asked, token: offer?.token ?? '' }
}

test('who is asked reads both times, until when they alone are asked, and one link to take it', async () => {
  const { token } = await ask()
  const [letter, ...more] = await sendAll()
  expect(more).toEqual([])
  expect(letter?.subject).toBe('Earlier time free: Wednesday, December 2, 10:00 am PST')
  for (const said of [
    'Earlier time: Wednesday, December 2, 10:00 am PST',
    'Your time now: Thursday, December 3, 10:00 am PST',
    'until Monday, November 23, 12:00 pm PST',
    `https://clinic.test/en/earlier/${token}`,
  ]) {
    expect(letter?.text).toContain(said)
  }
  expect(letter?.text?.match(/https?:\/\//g)).toHaveLength(1)
})

test('the office reads whom to call, of which time, and no secret', async () => {
  const { requestId, token } = await ask({ email: '' })
  const { reference } = await db().consultationRequest.findUniqueOrThrow({ where: { id: requestId } })
  const [letter] = await sendAll()
  expect(letter?.subject).toBe(`Waiting ${reference} · Wednesday, December 2, 10:00 am PST free · call`)
  expect(letter?.text).toContain('Their time now: Thursday, December 3, 10:00 am PST')
  expect(letter?.text).not.toContain(token)
})

test('no letter goes for a time that somebody else has taken before it went', async () => {
  await ask()
  await bookedTime({ requestId: await person({ fullName: 'Quick' }) })
  expect(await sendAll()).toEqual([])
  expect(await db().outboxEmail.count({ where: { kind: { contains: 'earlier' } } })).toBe(0)
})

test('none for an offer that its person has taken already, or whose time they have cancelled', async () => {
  const { token } = await ask()
  await takeEarlierTime(token, minutesLater(1))
  expect(await sendAll()).toEqual([])
  await openClinic()
  const { appointmentId } = await ask()
  await cancelAppointment({ appointmentId, actor: office, now: minutesLater(1) })
  expect(await sendAll()).toEqual([])
})

test('none for an offer that came to its end while the mail server was away', async () => {
  await ask()
  await db().$executeRaw`UPDATE "EarlierOffer" SET "askedAt" = '2026-11-20', "takeBy" = '2026-11-22'`
  expect(await sendAll()).toEqual([])
})

test('none that names a time of theirs which is another by now', async () => {
  const { appointmentId } = await ask()
  await db().$executeRaw`
    UPDATE "Appointment" SET "startsAt" = "startsAt" + interval '1 hour', "endsAt" = "endsAt" + interval '1 hour'
    WHERE id = ${appointmentId}::uuid`
  expect(await sendAll()).toEqual([])
})
