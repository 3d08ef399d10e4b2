import { beforeEach, describe, expect, test } from 'vitest'
import { bookAppointment } from '@/lib/appointments/book-appointment'
import { confirmAppointment } from '@/lib/appointments/confirm-appointment'
import { moveAppointment } from '@/lib/appointments/move-appointment'
import { releaseExpiredHolds } from '@/lib/appointments/release-expired-holds'
import { withdrawTimes } from '@/lib/appointments/withdraw-times'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { db } from '@/lib/db'
import { askWaiting } from '@/lib/waiting-list/ask-waiting'
import { joinWaitingList } from '@/lib/waiting-list/join-waiting-list'
import { leaveWaitingList } from '@/lib/waiting-list/leave-waiting-list'
import { bookedTime, heldTime, office, patientOf, person } from '@/tests/support/appointments'
import { monday, openClinic, waitingKinds, winter } from '@/tests/support/open-clinic'
import { receivedRequest } from '@/tests/support/received-request'
import { giveUp, minutesLater, offers, waiter, waiters } from '@/tests/support/waiting-list'

beforeEach(async () => {
  await openClinic()
})
const asked = async () => (await offers()).map(({ appointmentId }) => appointmentId)
const openings = () => db().openedTime.count({ where: { settledAt: null } })

describe('when a time opens', () => {
  test('up to three who wait are asked, whoever has waited longest first, two hours apart', async () => {
    const people = await waiters(4)
    await giveUp()
    const counts: number[] = []
    for (const minute of [0, 1, 119, 120, 121, 240, 359, 360, 500]) {
      counts.push(await askWaiting(minutesLater(minute)))
    }
    expect(counts).toEqual([1, 0, 0, 1, 0, 1, 0, 0, 0])
    expect(await asked()).toEqual(people.slice(0, 3).map(({ appointmentId }) => appointmentId))
    expect(await openings()).toBe(0)
    expect((await waitingKinds()).filter((kind) => kind.includes('earlier'))).toEqual(
      Array(3).fill('patient-earlier-time-free'),
    )
  })

  test('an offer names its time, whose turn it is until when, and how long it can be taken', async () => {
    await waiters(1)
    await giveUp()
    await askWaiting(monday)
    expect(await offers()).toMatchObject([
      {
        startsAt: winter('12-02', '10:00'),
        askedAt: monday,
        turnEndsAt: minutesLater(120),
        takeBy: winter('12-01', '10:00'),
        takenAt: null,
      },
    ])
  })

  test('nobody is asked whose own time is earlier, who does not wait, or who gave it up', async () => {
    await waiter(winter('12-01', '10:00'))
    await bookedTime({ requestId: await person({ fullName: 'Bea' }), startsAt: winter('12-04', '10:00') })
    const { requestId, appointmentId } = await waiter(winter('12-02', '10:00'))
    const later = winter('12-07', '10:00')
    await moveAppointment({ appointmentId, startsAt: later, actor: patientOf(requestId), now: monday })
    expect(await askWaiting(monday)).toBe(0)
    expect(await openings()).toBe(0)
  })

  test('nobody is asked who left the list, and the letter that would ask them is taken back', async () => {
    const [first, second] = await waiters(2)
    await giveUp()
    await askWaiting(monday)
    if (first) await leaveWaitingList(first)
    expect((await waitingKinds()).filter((kind) => kind.includes('earlier'))).toEqual([])
    expect(await waitingKinds()).toContain('patient-reminder')
    if (second) await leaveWaitingList(second)
    expect(await askWaiting(minutesLater(120))).toBe(0)
  })

  test('nobody is asked whose request was withdrawn', async () => {
    const { id: requestId, token } = await receivedRequest({ typed: { email: 'a@b.org' }, now: monday })
    await bookedTime({ requestId, startsAt: winter('12-04', '10:00') })
    await withdrawRequest(token, monday)
    await giveUp()
    expect(await askWaiting(monday)).toBe(0)
  })

  test('the office is asked to call whoever gave a telephone number alone', async () => {
    await waiter(winter('12-03', '10:00'), { email: '' })
    await giveUp()
    expect(await askWaiting(monday)).toBe(1)
    expect((await waitingKinds()).filter((kind) => kind.includes('earlier'))).toEqual([
      'office-earlier-time-free',
    ])
  })
})

describe('never', () => {
  test('several at once about a time that one person gives up, takes and gives up again', async () => {
    await waiters(3)
    const [first, beside] = [winter('12-02', '10:00'), winter('12-02', '10:30')]
    const requestId = await person({ fullName: 'To and fro' })
    const { id: appointmentId } = await bookedTime({ requestId, startsAt: first })
    for (const startsAt of [beside, first, beside, first, beside]) {
      await moveAppointment({ appointmentId, startsAt, actor: patientOf(requestId), now: monday })
    }
    await askWaiting(monday)
    expect((await offers()).filter(({ startsAt }) => startsAt.getTime() === first.getTime())).toHaveLength(1)
  })

  test('between nine in the evening and eight in the morning', async () => {
    await waiters(1)
    await giveUp(winter('12-02', '10:00'), winter('11-23', '20:00'))
    for (const time of ['21:00', '23:59']) expect(await askWaiting(winter('11-23', time))).toBe(0)
    for (const time of ['00:00', '07:59']) expect(await askWaiting(winter('11-24', time))).toBe(0)
    expect(await openings()).toBe(1)
    expect(await askWaiting(winter('11-24', '08:00'))).toBe(1)
  })

  test('about a time for which a visit needs more notice', async () => {
    await waiters(1)
    await giveUp(winter('11-24', '09:30'))
    expect(await askWaiting(monday)).toBe(0)
    expect(await openings()).toBe(0)
  })

  test('whose own time waits to be confirmed; once it is, they are asked like all others', async () => {
    const requestId = await person({ fullName: 'Still waits' })
    const { id: appointmentId } = await heldTime({ requestId, startsAt: winter('12-07', '10:00') })
    expect(await joinWaitingList({ appointmentId, requestId }, monday)).toMatchObject({ ok: true })
    await giveUp()
    expect(await askWaiting(monday)).toBe(0)
    await confirmAppointment({ appointmentId, actor: office, now: monday })
    await giveUp(winter('12-02', '11:00'))
    expect(await askWaiting(monday)).toBe(1)
    expect(await asked()).toEqual([appointmentId])
  })

  test('about a time that somebody else has by then', async () => {
    await waiters(2)
    await giveUp()
    const requestId = await person({ fullName: 'Quick' })
    const startsAt = winter('12-02', '10:00')
    await bookAppointment({
      requestId,
      visitType: 'consultation',
      startsAt,
      actor: patientOf(requestId),
      now: monday,
    })
    expect(await askWaiting(monday)).toBe(0)
  })

  test('about two times at once: a long visit opens four short ones, for four people', async () => {
    await waiters(3)
    const session = await bookedTime({
      requestId: await person({ fullName: 'Long' }, ['ketamine-session']),
      visitType: 'ketamine-session',
      startsAt: winter('12-02', '10:00'),
    })
    await withdrawAll(session.requestId)
    expect(await askWaiting(monday)).toBe(3)
    expect(new Set(await asked()).size).toBe(3)
    expect((await offers()).map(({ startsAt }) => startsAt)).toEqual(
      ['10:00', '10:30', '11:00'].map((time) => winter('12-02', time)),
    )
    // All of them have a turn that runs; the fourth time waits for whoever is free to be asked again.
    expect(await askWaiting(minutesLater(1))).toBe(0)
  })
})

describe('a time opens, however it is given up:', () => {
  test('by a move', async () => {
    await waiters(1)
    const { id: appointmentId, requestId } = await bookedTime()
    const startsAt = winter('12-09', '10:00')
    await moveAppointment({ appointmentId, startsAt, actor: patientOf(requestId), now: monday })
    expect(await askWaiting(monday)).toBe(1)
  })

  test('by a hold that runs out', async () => {
    await waiters(1)
    await heldTime()
    const over = winter('11-24', '10:00')
    await releaseExpiredHolds(over)
    expect(await askWaiting(over)).toBe(1)
  })

  test('by a request that is withdrawn', async () => {
    await waiters(1)
    const { id: requestId, token } = await receivedRequest({ typed: { email: 'a@b.org' }, now: monday })
    await heldTime({ requestId })
    await withdrawRequest(token, monday)
    expect(await askWaiting(monday)).toBe(1)
  })
})

async function withdrawAll(requestId: string): Promise<void> {
  const asked = { requestId, email: null, actor: { by: 'patient', requestId }, lettersFor: () => [] } as const
  await db().$transaction((tx) => withdrawTimes(tx, { ...asked, now: monday }))
}
