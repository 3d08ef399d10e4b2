import { beforeEach, describe, expect, test } from 'vitest'
import { bookAppointment } from '@/lib/appointments/book-appointment'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { db } from '@/lib/db'
import { closeDay } from '@/lib/schedules/close-day'
import { office, patientOf, person } from '@/tests/support/appointments'
import { addSchedule, monday, openClinic, waitingKinds, winter } from '@/tests/support/open-clinic'
import { receivedRequest } from '@/tests/support/received-request'
import { signedInStaff } from '@/tests/support/signed-in-staff'

const wanted = winter('12-02', '10:00')
const book = (requestId: string, changed: Partial<Parameters<typeof bookAppointment>[0]> = {}) =>
  bookAppointment({
    requestId,
    visitType: 'consultation',
    startsAt: wanted,
    actor: patientOf(requestId),
    now: monday,
    ...changed,
  })
const appointments = () => db().appointment.count()

let schedules: Awaited<ReturnType<typeof openClinic>>
beforeEach(async () => {
  schedules = await openClinic()
})

describe('a person who has sent a request', () => {
  test('gets a consultation time held for a business day, and both sides are told', async () => {
    const answer = await book(await person())
    expect(answer).toMatchObject({
      ok: true,
      value: { state: 'pending', startsAt: wanted, holdUntil: winter('11-24', '10:00'), sequence: 0 },
    })
    expect(await waitingKinds()).toEqual(['office-time-held', 'patient-time-held'])
  })

  test('who pressed twice has one time', async () => {
    const id = await person()
    const [one, two] = [await book(id), await book(id)]
    expect(two).toEqual(one)
    expect(await appointments()).toBe(1)
    expect(await waitingKinds()).toHaveLength(2)
  })

  test('who pressed ten times at once has one time too', async () => {
    const id = await person()
    const answers = await Promise.all(Array.from({ length: 10 }, () => book(id)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await appointments()).toBe(1)
    expect(await waitingKinds()).toHaveLength(2)
  })

  test('has one consultation, not two', async () => {
    const id = await person()
    await book(id)
    expect(await book(id, { startsAt: winter('12-03', '10:00') })).toMatchObject({ code: 'enough-times' })
    expect(await appointments()).toBe(1)
  })

  test('gets no letter without an e-mail address, but the office does', async () => {
    await book(await person({ email: '' }))
    expect(await waitingKinds()).toEqual(['office-time-held'])
  })

  test('gets no time after the request was withdrawn', async () => {
    const { id, token } = await receivedRequest({ now: monday })
    await withdrawRequest(token, monday)
    expect(await book(id)).toMatchObject({ code: 'request-closed' })
  })

  test('who looked automatic calls first', async () => {
    const { id } = await receivedRequest({ now: monday, setAside: true })
    expect(await book(id)).toMatchObject({ code: 'not-cleared' })
    expect(await book(id, { actor: office })).toMatchObject({ ok: true })
  })
})

describe('a treatment visit', () => {
  const session = { visitType: 'ketamine-session', startsAt: winter('12-02', '13:00') }

  test('is only for whom the office has cleared, whoever books', async () => {
    const id = await person()
    expect(await book(id, session)).toMatchObject({ code: 'not-cleared' })
    expect(await book(id, { ...session, actor: office })).toMatchObject({ code: 'not-cleared' })
    expect(await appointments()).toBe(0)
  })

  test('takes a clinician and a room until the recovery is over', async () => {
    const id = await person()
    await db().consultationRequest.update({ where: { id }, data: { clearedFor: ['ketamine-session'] } })
    expect(await book(id, { ...session, rideHome: 'not-sure' })).toMatchObject({ ok: true })
    const taken = await db().$queryRaw<{ scheduleId: string; until: Date }[]>`
      SELECT "scheduleId"::text, upper(during) AS until FROM "AppointmentSchedule" ORDER BY 1`
    expect(taken.map(({ scheduleId }) => scheduleId)).toEqual(Object.values(schedules).sort())
    for (const { until } of taken) expect(until).toEqual(winter('12-02', '15:00'))
    expect(await db().appointment.findFirst()).toMatchObject({
      endsAt: winter('12-02', '14:00'),
      rideHome: 'not-sure',
    })
  })

  test('leaves the other clinician to somebody else', async () => {
    await addSchedule('clinician', 'Bob')
    const id = await person()
    await db().consultationRequest.update({ where: { id }, data: { clearedFor: ['ketamine-session'] } })
    await book(id, session)
    const other = await person({ fullName: 'Bea' })
    expect(await book(other, { startsAt: winter('12-02', '13:30') })).toMatchObject({ ok: true })
  })

  test('that needs no confirmation is booked at once, with its reminder', async () => {
    const id = await person()
    await db().consultationRequest.update({ where: { id }, data: { clearedFor: ['weight-loss-follow-up'] } })
    const answer = await book(id, { visitType: 'weight-loss-follow-up' })
    expect(answer).toMatchObject({ ok: true, value: { state: 'booked', holdUntil: null } })
    expect(await waitingKinds()).toEqual(['office-time-booked', 'patient-reminder', 'patient-time-confirmed'])
    expect(await db().consultationRequest.findFirst()).toMatchObject({ state: 'scheduled' })
  })
})

describe('the office', () => {
  test('books at once and up to the last minute, and writes no letter to itself', async () => {
    const answer = await book(await person(), { actor: office, startsAt: winter('11-23', '10:30') })
    expect(answer).toMatchObject({ ok: true, value: { state: 'booked' } })
    expect(await waitingKinds()).toEqual(['patient-time-confirmed'])
  })
})

describe('a time that is not offered is refused, and others are', () => {
  test.each([
    ['in the past', winter('11-20', '10:00')],
    ['sooner than the notice', winter('11-24', '09:30')],
    ['beyond the horizon', new Date('2027-03-03T18:00:00Z')],
    ['off the grid', winter('12-02', '10:10')],
    ['half a second off', new Date(wanted.getTime() + 500)],
    ['before opening', winter('12-02', '08:30')],
    ['too late to end before closing', winter('12-02', '16:45')],
    ['at the weekend', winter('12-05', '10:00')],
    ['at the end of the world', new Date('9999-12-31T18:00:00Z')],
  ])('%s', async (_, startsAt) => {
    const answer = await book(await person(), { startsAt })
    expect(answer).toMatchObject({ ok: false, code: 'not-offered' })
    if (!answer.ok) expect(answer.alternatives).toHaveLength(4)
    expect(await appointments()).toBe(0)
    expect(await waitingKinds()).toEqual([])
  })

  test('in the hour that the clock passes over', async () => {
    await openClinic([{ weekday: 7, opens: '01:00', closes: '05:00' }])
    const now = new Date('2027-03-10T18:00:00Z')
    // 2:30 am on the wall would be half past nine or half past ten.
    for (const startsAt of ['2027-03-14T09:45:00Z', '2027-03-14T10:15:00Z']) {
      const id = await person()
      expect(await book(id, { startsAt: new Date(startsAt), now })).toMatchObject({ code: 'not-offered' })
    }
  })

  test('on a day off', async () => {
    const { staff } = await signedInStaff()
    await closeDay(
      staff,
      { scheduleId: null, fromDay: '2026-12-02', toDay: '2026-12-02', reason: 'holiday' },
      monday,
    )
    const answer = await book(await person())
    expect(answer).toMatchObject({
      code: 'not-offered',
      alternatives: ['15:00', '15:30', '16:00', '16:30'].map((time) => winter('12-01', time)),
    })
  })

  test.each(['', 'massage', 'toString'])('of a kind of visit called %j', async (visitType) => {
    expect(await book(await person(), { visitType })).toMatchObject({ code: 'not-offered' })
  })
})

test('nobody books in the name of another', async () => {
  const [mine, other] = [await person(), await person({ fullName: 'Bea' })]
  expect(await book(other, { actor: patientOf(mine) })).toMatchObject({ code: 'unknown-request' })
})

test('a time that is taken is refused, with the nearest others', async () => {
  await book(await person())
  expect(await book(await person({ fullName: 'Bea' }))).toEqual({
    ok: false,
    code: 'time-taken',
    earlier: null,
    alternatives: ['09:00', '09:30', '10:30', '11:00'].map((time) => winter('12-02', time)),
  })
  expect(await appointments()).toBe(1)
})

test.each(['', 'x', '00000000-0000-7000-8000-000000000000'])('nobody is called %j', async (requestId) => {
  expect(await book(requestId)).toMatchObject({ code: 'unknown-request' })
})

describe('a person who is with us at that minute already', () => {
  const followUp = { visitType: 'weight-loss-follow-up' }

  test('gets no visit of another kind, though another clinician is free', async () => {
    await addSchedule('clinician', 'Bob')
    const requestId = await person({}, [followUp.visitType])
    await book(requestId)
    expect(await book(requestId, followUp)).toMatchObject({ ok: false, code: 'own-time-then' })
    expect(await book(requestId, { ...followUp, actor: office })).toMatchObject({ code: 'own-time-then' })
    expect(await book(requestId, { ...followUp, startsAt: winter('12-02', '10:40') })).toMatchObject({
      ok: true,
    })
  })

  test('nor while they would rest after it', async () => {
    await addSchedule('clinician', 'Bob')
    const requestId = await person({}, ['ketamine-session'])
    await book(requestId, { visitType: 'ketamine-session' })
    expect(await book(requestId, { startsAt: winter('12-02', '11:30') })).toMatchObject({
      code: 'own-time-then',
    })
    expect(await book(requestId, { startsAt: winter('12-02', '12:00') })).toMatchObject({ ok: true })
  })
})

test('whom the office books counts as a person, and reads so when they withdraw', async () => {
  const { id, token } = await receivedRequest({
    typed: { email: 'ana@example.com' },
    now: monday,
    setAside: true,
  })
  await book(id, { actor: office })
  expect(await db().consultationRequest.findUnique({ where: { id } })).toMatchObject({
    state: 'scheduled',
    setAside: false,
  })
  await withdrawRequest(token, monday)
  expect(await db().outboxEmail.count({ where: { kind: { contains: 'request-withdrawn' } } })).toBe(2)
})
