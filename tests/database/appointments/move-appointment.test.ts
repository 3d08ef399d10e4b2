import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bookAppointment } from '@/lib/appointments/book-appointment'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import { moveAppointment } from '@/lib/appointments/move-appointment'
import { type VisitType, visitTypes } from '@/lib/content/visit-types'
import { db } from '@/lib/db'
import {
  bookedTime,
  heldSpans,
  heldTime,
  office,
  ownerOf,
  patientOf,
  person,
} from '@/tests/support/appointments'
import { addSchedule, monday, openClinic, waitingKinds, winter } from '@/tests/support/open-clinic'

const [ten, half, noon] = [
  winter('12-02', '10:00'),
  winter('12-02', '10:30'),
  winter('12-02', '12:00'),
] as const
const followUp = 'weight-loss-follow-up'
const later = winter('11-23', '15:00')
const move = async (appointmentId: string, startsAt: Date, changed: object = {}) =>
  moveAppointment({ appointmentId, startsAt, actor: await ownerOf(appointmentId), now: later, ...changed })

beforeEach(async () => {
  await openClinic()
})

describe('a patient moves', () => {
  test('a booked time: it stays booked, and the old one is free', async () => {
    const { id } = await bookedTime()
    expect(await move(id, noon)).toMatchObject({ ok: true, value: { state: 'booked', sequence: 1 } })
    expect(await heldSpans()).toEqual([{ from: noon, to: winter('12-02', '12:30') }])
    expect(await heldTime({ requestId: await person({ fullName: 'Bea' }) })).toMatchObject({ startsAt: ten })
  })

  test('and only the reminder of the new time is left', async () => {
    const { id } = await bookedTime()
    await move(id, noon)
    const letters = await db().outboxEmail.findMany({ where: { kind: { contains: 'reminder' } } })
    expect(letters.map(({ sendAfter }) => sendAfter)).toEqual([winter('12-01', '12:00')])
    expect(await waitingKinds()).toEqual(['office-time-moved', 'patient-reminder', 'patient-time-moved'])
  })

  test('a waiting time: it is held no longer than before', async () => {
    const { id, holdUntil } = await heldTime()
    expect(await move(id, noon)).toMatchObject({ value: { state: 'pending', holdUntil } })
    expect(await waitingKinds()).toEqual(['office-time-moved', 'patient-time-moved'])
  })

  test('a booked time to one so near that the office could not confirm it, a waiting time not', async () => {
    const booked = await bookedTime()
    const held = await heldTime({ requestId: await person({ fullName: 'Bea' }), startsAt: noon })
    const near = winter('11-24', '15:30')
    expect(await move(held.id, near)).toMatchObject({ ok: false, code: 'not-offered' })
    expect(await move(booked.id, near)).toMatchObject({ ok: true, value: { state: 'booked' } })
  })

  test('to a time that overlaps the old one', async () => {
    const { id } = await bookedTime({
      requestId: await person({}, ['ketamine-session']),
      visitType: 'ketamine-session',
    })
    expect(await move(id, half)).toMatchObject({ ok: true })
    expect(new Set((await heldSpans()).map(({ from }) => from.getTime()))).toEqual(new Set([half.getTime()]))
  })

  test('to where it is already: nothing happens', async () => {
    const { id } = await bookedTime()
    expect(await move(id, ten)).toMatchObject({ ok: true, value: { sequence: 0 } })
    expect(await waitingKinds()).toEqual(['patient-reminder', 'patient-time-confirmed'])
  })

  test('twice, one after the other: the sequence rises', async () => {
    const { id } = await bookedTime()
    await move(id, noon)
    expect(await move(id, half)).toMatchObject({ value: { sequence: 2, startsAt: half } })
  })
})

describe('the old time stays', () => {
  test('when the new one is gone, and its letters too', async () => {
    await heldTime({ requestId: await person({ fullName: 'Bea' }), startsAt: noon })
    const mine = await bookedTime()
    const [letters, spans] = [await waitingKinds(), await heldSpans()]
    const answer = await move(mine.id, noon)
    expect(answer).toMatchObject({ ok: false, code: 'time-taken' })
    if (!answer.ok) expect(answer.alternatives).toContainEqual(winter('12-02', '12:30'))
    expect(await db().appointment.findUnique({ where: { id: mine.id } })).toMatchObject({
      startsAt: ten,
      state: 'booked',
      sequence: 0,
    })
    expect(await heldSpans()).toEqual(spans)
    expect(await waitingKinds()).toEqual(letters)
  })

  test('when the new one is none that is offered', async () => {
    const { id } = await bookedTime()
    expect(await move(id, winter('12-05', '10:00'))).toMatchObject({ code: 'not-offered' })
    expect(await heldSpans()).toHaveLength(1)
  })

  test('of everybody but one, when fifty want the same', async () => {
    const ids: string[] = []
    for (let day = 0; day < 50; day++) {
      const requestId = await person({ fullName: `Person ${day}` })
      const startsAt = new Date(winter('12-14', '09:00').getTime() + (day % 5) * 86_400_000)
      const at = new Date(startsAt.getTime() + Math.floor(day / 5) * 1_800_000)
      ids.push((await bookedTime({ requestId, startsAt: at })).id)
    }
    const answers = await Promise.all(ids.map((id) => move(id, noon)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await heldSpans()).toHaveLength(50)
    expect(await db().appointment.count({ where: { state: 'booked' } })).toBe(50)
  }, 30_000)
})

test('nobody moves the time of another', async () => {
  const { id } = await bookedTime()
  const other = patientOf(await person({ fullName: 'Bea' }))
  expect(await move(id, noon, { actor: other })).toMatchObject({ code: 'unknown-time' })
})

test('two people who want each other’s time keep their own', async () => {
  const one = await bookedTime()
  const two = await bookedTime({ requestId: await person({ fullName: 'Bea' }), startsAt: noon })
  const answers = await Promise.all([move(one.id, noon), move(two.id, ten)])
  expect(answers.map((answer) => answer.ok || answer.code)).toEqual(['time-taken', 'time-taken'])
})

test('what the office moves is booked, and only the patient is told', async () => {
  const { id } = await heldTime()
  expect(await move(id, noon, { actor: office })).toMatchObject({ value: { state: 'booked' } })
  expect(await waitingKinds()).toEqual(['patient-reminder', 'patient-time-moved'])
  expect(await db().consultationRequest.findFirst()).toMatchObject({ state: 'scheduled' })
})

describe('where the clinic wants to be called after the cut-off', () => {
  const after = winter('12-01', '12:01')
  const consultation = visitTypes().consultation as VisitType
  beforeEach(() => {
    consultation.afterCutOff = 'call'
  })
  afterEach(() => {
    consultation.afterCutOff = 'allowed'
  })

  test('a patient can neither move nor cancel any more, the office can', async () => {
    const { id, requestId } = await bookedTime()
    const asked = { appointmentId: id, actor: patientOf(requestId), now: after }
    expect(await move(id, winter('12-03', '10:00'), { now: after })).toMatchObject({ code: 'past-cut-off' })
    expect(await cancelAppointment(asked)).toMatchObject({ code: 'past-cut-off' })
    expect(await move(id, noon, { now: after, actor: office })).toMatchObject({ ok: true })
    expect(await cancelAppointment({ ...asked, actor: office })).toMatchObject({ ok: true })
  })

  test('before it they can', async () => {
    const { id } = await bookedTime()
    expect(await move(id, noon, { now: winter('12-01', '11:59') })).toMatchObject({ ok: true })
  })
})

test('a cancelled time is not moved, and a person may choose another', async () => {
  const { id, requestId } = await bookedTime()
  await cancelAppointment({ appointmentId: id, actor: patientOf(requestId), now: later })
  expect(await move(id, noon)).toMatchObject({ code: 'already-cancelled', earlier: { by: 'patient' } })
  const again = {
    requestId,
    visitType: 'consultation',
    startsAt: noon,
    actor: patientOf(requestId),
    now: monday,
  }
  expect(await bookAppointment(again)).toMatchObject({ ok: true })
})

describe('what a person may no longer have is not moved by them', () => {
  const session = async () => {
    const requestId = await person({}, ['ketamine-session'])
    const time = await bookedTime({ requestId, visitType: 'ketamine-session' })
    await db().consultationRequest.update({ where: { id: requestId }, data: { clearedFor: [] } })
    return time
  }

  test('when the clearance was taken back; the old time stays', async () => {
    const { id } = await session()
    expect(await move(id, noon)).toMatchObject({ ok: false, code: 'not-cleared' })
    expect(await db().appointment.findUnique({ where: { id } })).toMatchObject({ startsAt: ten })
  })

  test('the office moves it all the same', async () => {
    const { id } = await session()
    expect(await move(id, noon, { actor: office })).toMatchObject({ ok: true, value: { startsAt: noon } })
  })

  test('nor by anybody when the request is closed', async () => {
    const { id, requestId } = await bookedTime()
    await db().consultationRequest.update({ where: { id: requestId }, data: { state: 'closed' } })
    expect(await move(id, noon)).toMatchObject({ code: 'request-closed' })
    expect(await move(id, noon, { actor: office })).toMatchObject({ code: 'request-closed' })
  })
})

test('nobody moves a time to where they are with us already, but right after it', async () => {
  const { requestId } = await bookedTime({ startsAt: noon, requestId: await person({}, [followUp]) })
  const { id } = await bookedTime({ requestId, visitType: followUp, startsAt: ten })
  await addSchedule('clinician', 'Bob')
  expect(await move(id, noon)).toMatchObject({ ok: false, code: 'own-time-then' })
  expect(await move(id, winter('12-02', '12:40'))).toMatchObject({ ok: true })
})
