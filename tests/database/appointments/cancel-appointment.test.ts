import { beforeEach, describe, expect, test } from 'vitest'
import { buttonState } from '@/lib/appointments/button-queries'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import { confirmAppointment } from '@/lib/appointments/confirm-appointment'
import { releaseExpiredHolds } from '@/lib/appointments/release-expired-holds'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { db } from '@/lib/db'
import {
  bookedTime,
  heldSpans,
  heldTime,
  office,
  ownerOf,
  patientOf,
  person,
  waitingTime,
} from '@/tests/support/appointments'
import { buttonOf } from '@/tests/support/buttons'
import { monday, openClinic, waitingKinds, winter } from '@/tests/support/open-clinic'
import { receivedRequest } from '@/tests/support/received-request'

const later = winter('11-23', '15:00')
const cancel = async (appointmentId: string, changed: object = {}) =>
  cancelAppointment({ appointmentId, actor: await ownerOf(appointmentId), now: later, ...changed })

beforeEach(async () => {
  await openClinic()
})

describe('a time that is cancelled', () => {
  test('is free at that moment, and no reminder is left', async () => {
    const { id } = await bookedTime()
    expect(await cancel(id)).toMatchObject({ ok: true, value: { state: 'cancelled', sequence: 1 } })
    expect(await heldSpans()).toEqual([])
    expect(await waitingKinds()).toEqual(['office-time-cancelled', 'patient-time-cancelled'])
    expect(await db().appointment.findFirst()).toMatchObject({ cancelledBy: 'patient', cancelledAt: later })
    expect(await heldTime({ requestId: await person({ fullName: 'Bea' }) })).toMatchObject({
      state: 'pending',
    })
  })

  test('leaves the request to the office again', async () => {
    const { id } = await bookedTime()
    expect(await db().consultationRequest.findFirst()).toMatchObject({ state: 'scheduled' })
    await cancel(id)
    expect(await db().consultationRequest.findFirst()).toMatchObject({ state: 'received' })
  })

  test('by the office is told to the patient alone', async () => {
    await cancel((await bookedTime()).id, { actor: office })
    expect(await waitingKinds()).toEqual(['patient-time-cancelled'])
  })

  test('twice says who cancelled it, and when', async () => {
    const { id } = await bookedTime()
    await cancel(id, { actor: office })
    expect(await cancel(id)).toMatchObject({
      code: 'already-cancelled',
      earlier: { act: 'cancel', by: 'office', at: later },
    })
    expect(await waitingKinds()).toHaveLength(1)
  })

  test('by somebody else is not cancelled', async () => {
    const { id } = await bookedTime()
    const other = patientOf(await person({ fullName: 'Bea' }))
    expect(await cancel(id, { actor: other })).toMatchObject({ code: 'unknown-time' })
    expect(await heldSpans()).toHaveLength(1)
  })

  test('after it has begun is not cancelled', async () => {
    const { id } = await bookedTime()
    expect(await cancel(id, { now: winter('12-02', '10:01') })).toMatchObject({ code: 'already-begun' })
  })
})

const withdrawals = () =>
  db().outboxEmail.findMany({
    where: { kind: { contains: 'withdrawn' } },
    orderBy: { kind: 'asc' },
    select: { kind: true, facts: true },
  })

describe('a request that is withdrawn', () => {
  test('takes its booked time with it, and each side has one letter that says so', async () => {
    const { id: requestId, token } = await receivedRequest({ typed: { email: 'a@example.com' }, now: monday })
    await bookedTime({ requestId })
    await withdrawRequest(token, later)
    expect(await heldSpans()).toEqual([])
    expect(await waitingKinds()).toEqual([])
    expect(await withdrawals()).toMatchObject([
      { kind: 'office-request-withdrawn', facts: { startsAt: winter('12-02', '10:00').toISOString() } },
      { kind: 'patient-request-withdrawn', facts: { startsAt: winter('12-02', '10:00').toISOString() } },
    ])
    expect(await db().appointment.findFirst()).toMatchObject({
      cancelledBy: 'withdrawn',
      // Or the calendar that has it would keep it.
      sequence: 1,
    })
  })

  test('takes its waiting time with it, of which one letter tells enough', async () => {
    const { id: requestId, token } = await receivedRequest({ typed: { email: 'a@example.com' }, now: monday })
    await heldTime({ requestId })
    await withdrawRequest(token, later)
    expect(await heldSpans()).toEqual([])
    expect(await waitingKinds()).toEqual([])
    expect(await withdrawals()).toHaveLength(2)
  })

  test('with several booked times takes each out of the calendar', async () => {
    const { id: requestId, token } = await receivedRequest({ typed: { email: 'a@example.com' }, now: monday })
    await bookedTime({ requestId })
    await db().consultationRequest.update({
      where: { id: requestId },
      data: { clearedFor: ['ketamine-session'] },
    })
    await bookedTime({ requestId, visitType: 'ketamine-session', startsAt: winter('12-03', '10:00') })
    await withdrawRequest(token, later)
    expect(await heldSpans()).toEqual([])
    expect(await waitingKinds()).toEqual(['patient-time-closed'])
    expect(await withdrawals()).toHaveLength(2)
  })
})

describe('a hold that has run out', () => {
  const over = winter('11-24', '10:00')

  test('is released once, by however many at once, and both sides are told', async () => {
    await heldTime()
    await heldTime({ requestId: await person({ fullName: 'Bea' }), startsAt: winter('12-02', '12:00') })
    const counts = await Promise.all(Array.from({ length: 5 }, () => releaseExpiredHolds(over)))
    expect(counts.reduce((sum, count) => sum + count)).toBe(2)
    expect(await heldSpans()).toEqual([])
    expect(await waitingKinds()).toEqual([
      'office-hold-expired',
      'office-hold-expired',
      'patient-hold-expired',
      'patient-hold-expired',
    ])
  })

  test('a minute before it has not', async () => {
    await heldTime()
    expect(await releaseExpiredHolds(new Date(over.getTime() - 60_000))).toBe(0)
    expect(await heldSpans()).toHaveLength(1)
  })

  test('keeps nobody from the time, also before it is released', async () => {
    const first = await heldTime()
    const second = await heldTime({ requestId: await person({ fullName: 'Bea' }), now: over })
    expect(second.startsAt).toEqual(first.startsAt)
    expect(await db().appointment.findUnique({ where: { id: first.id } })).toMatchObject({
      state: 'cancelled',
      cancelledBy: 'hold-expired',
    })
    expect(await waitingKinds()).toContain('patient-hold-expired')
  })

  test('does not keep its person from choosing again', async () => {
    const { requestId } = await heldTime()
    expect(await heldTime({ requestId, now: over })).toMatchObject({ state: 'pending' })
  })

  test('on a Friday evening lasts until the office closes on Monday', async () => {
    const friday = winter('12-04', '17:30')
    const time = await heldTime({ now: friday, startsAt: winter('12-10', '10:00') })
    expect(time.holdUntil).toEqual(winter('12-07', '17:00'))
  })
})

describe('a time that only waited, without being held, and has begun', () => {
  const begun = winter('12-02', '10:00')

  test('is let go once, by however many at once, and both sides are told in words of their own', async () => {
    const id = await waitingTime(begun)
    const counts = await Promise.all(Array.from({ length: 5 }, () => releaseExpiredHolds(begun)))
    expect(counts.reduce((sum, count) => sum + count)).toBe(1)
    expect(await db().appointment.findUnique({ where: { id } })).toMatchObject({
      state: 'cancelled',
      cancelledBy: 'unanswered',
      cancelledAt: begun,
    })
    expect(await waitingKinds()).toEqual(['office-time-unanswered', 'patient-time-unanswered'])
    const changes = await db().appointmentChange.findMany({ where: { appointmentId: id } })
    expect(changes).toMatchObject([{ act: 'lapse', by: 'clock' }])
  })

  test('a minute before still waits', async () => {
    await waitingTime(begun)
    expect(await releaseExpiredHolds(new Date(begun.getTime() - 60_000))).toBe(0)
    expect(await waitingKinds()).toEqual([])
  })

  test('can be neither confirmed nor cancelled any more, and its button says what happened', async () => {
    const id = await waitingTime(begun)
    const { requestId } = await db().appointment.findUniqueOrThrow({ where: { id } })
    const token = await buttonOf('confirm', { requestId, appointmentId: id })
    expect(await buttonState(token, begun)).toMatchObject({ why: 'unanswered' })
    await releaseExpiredHolds(begun)
    expect(await buttonState(token, begun)).toMatchObject({ why: 'unanswered' })
    expect(await confirmAppointment({ appointmentId: id, actor: office, now: begun })).toMatchObject({
      code: 'already-begun',
      earlier: { act: 'lapse', by: 'clock' },
    })
    expect(await cancel(id, { now: begun })).toMatchObject({ code: 'already-begun' })
  })
})
