import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import { confirmAppointment } from '@/lib/appointments/confirm-appointment'
import { moveAppointment } from '@/lib/appointments/move-appointment'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { db } from '@/lib/db'
import { bookedTime, heldTime, office, ownerOf, patientOf, person } from '@/tests/support/appointments'
import { calendarAfter } from '@/tests/support/calendar'
import { type MailServer, startMailServer } from '@/tests/support/mail-server'
import { openClinic, winter } from '@/tests/support/open-clinic'
import { makeDue, worker } from '@/tests/support/outbox'
import { receivedRequest } from '@/tests/support/received-request'

const later = winter('11-23', '15:00')
let server: MailServer
let one: ReturnType<typeof worker>
let two: ReturnType<typeof worker>
beforeAll(async () => {
  server = await startMailServer()
  one = worker('one', server.url)
  two = worker('two', server.url)
})
afterAll(async () => {
  one.stop()
  two.stop()
  await server.close()
})
beforeEach(async () => {
  server.reset()
  await openClinic()
})

/** Lets everything go that waits, by two workers, also what should wait for its hour. @returns the subjects. */
async function sendAll(): Promise<string[]> {
  server.reset()
  await makeDue()
  await Promise.all([one.sendAll(), two.sendAll()])
  return server.received.map(({ mail }) => mail.subject ?? '').toSorted()
}
const attachments = () =>
  server.received.flatMap(({ mail }) => mail.attachments.map(({ content }) => content.toString()))

test('request, choose, confirm, move twice, cancel: each side reads it, and the calendar has one event, cancelled', async () => {
  const requestId = await person({ contactBy: 'email' })
  const { reference } = await db().consultationRequest.findUniqueOrThrow({ where: { id: requestId } })
  const { id: appointmentId } = await heldTime({ requestId })
  expect(await sendAll()).toEqual([
    'Held for you: Wednesday, December 2, 10:00 am PST',
    `New ${reference} · Wednesday, December 2, 10:00 am PST · to confirm`,
    expect.stringContaining(`New ${reference} · write · `),
    expect.stringContaining('has your request'),
  ])
  expect(attachments()).toEqual([])

  const files: string[] = []
  await confirmAppointment({ appointmentId, actor: office, now: later })
  expect(await sendAll()).toEqual([
    'Confirmed: Wednesday, December 2, 10:00 am PST',
    'Reminder: Wednesday, December 2, 10:00 am PST',
  ])
  files.push(...attachments())

  for (const time of ['11:00', '12:00']) {
    await moveAppointment({
      appointmentId,
      startsAt: winter('12-02', time),
      actor: patientOf(requestId),
      now: later,
    })
    const shown = time === '11:00' ? '11:00 am' : '12:00 pm'
    expect(await sendAll()).toEqual([
      `Changed ${reference} · Wednesday, December 2, ${shown} PST · booked`,
      `Changed: Wednesday, December 2, ${shown} PST`,
      `Reminder: Wednesday, December 2, ${shown} PST`,
    ])
    files.push(...attachments())
  }

  await cancelAppointment({ appointmentId, actor: patientOf(requestId), now: later })
  expect(await sendAll()).toEqual([
    `Cancelled ${reference} · Wednesday, December 2, 12:00 pm PST`,
    'Cancelled: Wednesday, December 2, 12:00 pm PST',
  ])
  files.push(...attachments())
  expect(files).toHaveLength(4)
  expect(calendarAfter(files)).toMatchObject([{ sequence: 3, start: '20261202T200000Z', isCancelled: true }])
})

test('who withdraws a booked time gets one letter, which takes it out of the calendar, and so does the office', async () => {
  const { id: requestId, token } = await receivedRequest({ typed: { email: 'ana@example.com' } })
  await bookedTime({ requestId })
  await sendAll()
  await withdrawRequest(token, later)
  const { reference } = await db().consultationRequest.findUniqueOrThrow({ where: { id: requestId } })
  expect(await sendAll()).toEqual([
    expect.stringContaining(`Cancelled ${reference}`),
    'Optimal Medical Group: your request is withdrawn',
  ])
  const texts = server.received.map(({ mail }) => mail.text ?? '')
  const office = texts.find((text) => text.includes('Please do not call'))
  expect(office).toContain('Their time on Wednesday, December 2, 10:00 am PST is cancelled with it')
  expect(office).not.toContain('/act/')
  expect(texts.find((text) => text.startsWith('Hello'))).toContain('is cancelled with it')
  expect(attachments()).toEqual([expect.stringContaining('METHOD:CANCEL')])
})

describe('a letter with a calendar file', () => {
  test('has one attachment, whose method is the one inside', async () => {
    const { id } = await heldTime()
    await confirmAppointment({ appointmentId: id, actor: office, now: later })
    await sendAll()
    const confirmed = server.received.find(({ mail }) => mail.subject?.startsWith('Confirmed'))
    expect(confirmed?.mail.attachments).toHaveLength(1)
    expect(confirmed?.mail.attachments[0]).toMatchObject({
      contentType: 'text/calendar',
      filename: 'appointment.ics',
    })
    expect(confirmed?.source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/i)
    expect(attachments()[0]).toContain('METHOD:PUBLISH')
  })

  test('is not sent for a time that never was confirmed', async () => {
    const { id } = await heldTime()
    await cancelAppointment({ appointmentId: id, actor: await ownerOf(id), now: later })
    await sendAll()
    expect(attachments()).toEqual([])
  })
})

describe('a letter that has become untrue', () => {
  test('does not go when the time is gone by then', async () => {
    const { id } = await heldTime()
    await confirmAppointment({ appointmentId: id, actor: office, now: later })
    // As if the transaction of the cancellation had not seen it: the row is left over.
    await db().$executeRaw`
      UPDATE "Appointment" SET state = 'cancelled', holds = false, "cancelledBy" = 'office', "cancelledAt" = now()`
    expect((await sendAll()).filter((subject) => !subject.includes('request'))).toEqual([
      expect.stringMatching(/^New .* call/),
    ])
    expect(await db().outboxEmail.count({ where: { state: { not: 'sent' } } })).toBe(0)
  })

  test('does not go when the time is cancelled between being claimed and being written', async () => {
    const { id } = await heldTime()
    await confirmAppointment({ appointmentId: id, actor: office, now: later })
    await makeDue()
    const isClaimed = { state: 'waiting', leasedBy: 'one', kind: 'patient-time-confirmed' } as const
    const sent = await db().$transaction(async (tx) => {
      // Whoever wants to read the appointment waits until this is over.
      await tx.$executeRaw`LOCK TABLE "Appointment" IN ACCESS EXCLUSIVE MODE`
      const sending = one.sendOnce()
      await vi.waitFor(async () => expect(await db().outboxEmail.count({ where: isClaimed })).toBe(1))
      await tx.$executeRaw`
        UPDATE "Appointment" SET state = 'cancelled', holds = false, "cancelledBy" = 'office', "cancelledAt" = now()`
      return { sending }
    })
    await sent.sending
    expect(server.received.filter(({ mail }) => mail.subject?.includes('December'))).toEqual([])
    expect(await db().outboxEmail.count({ where: { kind: isClaimed.kind } })).toBe(0)
  })

  test('does not go when the time is another by then', async () => {
    await heldTime()
    await db().$executeRaw`
      UPDATE "Appointment" SET "startsAt" = "startsAt" + interval '1 hour', "endsAt" = "endsAt" + interval '1 hour'`
    expect((await sendAll()).filter((subject) => subject.includes('December'))).toEqual([])
  })
})

test('reminders wait for their hour', async () => {
  const { id } = await heldTime({
    requestId: await person({}, ['ketamine-session']),
    visitType: 'ketamine-session',
    startsAt: winter('12-02', '13:00'),
  })
  await confirmAppointment({ appointmentId: id, actor: office, now: later })
  const letters = await db().outboxEmail.findMany({
    where: { kind: { contains: 'reminder' } },
    orderBy: { sendAfter: 'asc' },
  })
  expect(letters.map(({ kind, sendAfter }) => [kind, sendAfter])).toEqual([
    ['patient-reminder', winter('12-01', '13:00')],
    ['patient-fasting-reminder', winter('12-02', '08:00')],
  ])
  await sendAll()
  const fasting = server.received.find(({ mail }) => mail.subject?.startsWith('Before your visit'))
  expect(fasting?.mail.text).toContain(
    'From Wednesday, December 2, 9:00 am PST, do not eat or drink anything.',
  )
  expect(fasting?.mail.text).toContain('Your ride is needed from about Wednesday, December 2, 3:00 pm PST.')
})
