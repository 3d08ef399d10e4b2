import { beforeEach, describe, expect, test } from 'vitest'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import { moveAppointment } from '@/lib/appointments/move-appointment'
import { db } from '@/lib/db'
import { askWaiting } from '@/lib/waiting-list/ask-waiting'
import { joinWaitingList } from '@/lib/waiting-list/join-waiting-list'
import { offerByToken, offerState, otherEarlierTimes } from '@/lib/waiting-list/offer-queries'
import { waitingTimes } from '@/lib/waiting-list/queries'
import { takeEarlierTime } from '@/lib/waiting-list/take-earlier-time'
import { bookedTime, office, patientOf, person } from '@/tests/support/appointments'
import { monday, openClinic, waitingKinds, winter } from '@/tests/support/open-clinic'
import { askAll, everyRow, giveUp, minutesLater, offers, waiter, waiters } from '@/tests/support/waiting-list'

const opened = winter('12-02', '10:00')
const own = winter('12-03', '10:00')
const soon = minutesLater(30)
beforeEach(async () => {
  await openClinic()
})

/** One person who was asked about December 2 at ten. */
async function askedPerson() {
  const { requestId, appointmentId } = await waiter(own)
  await giveUp()
  await askWaiting(monday)
  const [offer] = await offers()
  if (!offer) throw new Error('Nobody was asked.')
  return { requestId, appointmentId, token: offer.token }
}

async function stateOf(token: string, now: Date) {
  const offer = await offerByToken(token, monday)
  return offer && offerState(offer, now)
}
const startOf = async (id: string) => (await db().appointment.findUniqueOrThrow({ where: { id } })).startsAt

describe('a person who was asked', () => {
  test('takes the earlier time with one press; both sides are told, and they wait no longer', async () => {
    const { appointmentId, requestId, token } = await askedPerson()
    expect(await stateOf(token, soon)).toBe('open')
    expect(await takeEarlierTime(token, soon)).toEqual({ ok: true, value: null })
    expect(await db().appointment.findUnique({ where: { id: appointmentId } })).toMatchObject({
      startsAt: opened,
      state: 'booked',
      sequence: 1,
    })
    expect(await stateOf(token, soon)).toBe('taken')
    expect(await waitingTimes(requestId)).toEqual(new Set())
    const kinds = await waitingKinds()
    expect(kinds).toContain('patient-time-moved')
    expect(kinds).toContain('office-time-moved')
    expect(kinds).not.toContain('patient-earlier-time-free')
  })

  test('may press twice, and has moved once', async () => {
    const { appointmentId, token } = await askedPerson()
    const answers = await Promise.all([takeEarlierTime(token, soon), takeEarlierTime(token, soon)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    expect(await db().appointmentChange.count({ where: { appointmentId, act: 'move' } })).toBe(1)
  })

  test('has taken it too when they choose that time on their own page', async () => {
    const { appointmentId, requestId, token } = await askedPerson()
    await moveAppointment({ appointmentId, startsAt: opened, actor: patientOf(requestId), now: soon })
    expect(await stateOf(token, soon)).toBe('taken')
    expect(await offers()).toMatchObject([{ takenAt: soon }])
  })

  test('is never moved to a later time by an offer of the past', async () => {
    const { appointmentId, requestId, token } = await askedPerson()
    const evenEarlier = winter('12-01', '11:00')
    await moveAppointment({ appointmentId, startsAt: evenEarlier, actor: patientOf(requestId), now: soon })
    expect(await takeEarlierTime(token, soon)).toMatchObject({ code: 'not-earlier' })
    expect(await stateOf(token, soon)).toBe('changed')
    expect(await startOf(appointmentId)).toEqual(evenEarlier)
  })

  test('cannot take it once their own time is cancelled', async () => {
    const { appointmentId, token } = await askedPerson()
    await cancelAppointment({ appointmentId, actor: office, now: soon })
    expect(await takeEarlierTime(token, soon)).toMatchObject({ code: 'already-cancelled' })
    expect(await stateOf(token, soon)).toBe('changed')
  })

  test('cannot take it when the visit is too near, and keeps their time', async () => {
    const { appointmentId, token } = await askedPerson()
    const late = winter('12-01', '10:00')
    expect(await stateOf(token, new Date(late.getTime() - 60_000))).toBe('open')
    expect(await stateOf(token, late)).toBe('expired')
    expect(await takeEarlierTime(token, late)).toMatchObject({ code: 'offer-expired' })
    expect(await startOf(appointmentId)).toEqual(own)
  })

  test('reads that it is gone, and which other times are earlier, when somebody else was faster', async () => {
    const { appointmentId, token } = await askedPerson()
    await bookedTime({ requestId: await person({ fullName: 'Quick' }) })
    expect(await stateOf(token, soon)).toBe('gone')
    expect(await takeEarlierTime(token, soon)).toMatchObject({ code: 'time-taken' })
    const offer = await offerByToken(token, monday)
    const others = offer ? await otherEarlierTimes(offer, soon) : []
    expect(others).toHaveLength(4)
    expect(others.every((at) => at < own && at.getTime() !== opened.getTime())).toBe(true)
    expect(await startOf(appointmentId)).toEqual(own)
  })

  test('changes nothing by looking, however often', async () => {
    const { token } = await askedPerson()
    const before = await everyRow()
    for (let look = 0; look < 20; look++) await stateOf(token, soon)
    expect(await everyRow()).toBe(before)
  })
})

test('a link leads nowhere once the offered time has come', async () => {
  const { token } = await askedPerson()
  expect(await offerByToken(token, new Date(opened.getTime() - 1))).not.toBeNull()
  expect(await offerByToken(token, opened)).toBeNull()
})

test.each(['', 'x', '\u0000', "' OR 1=1", 'x'.repeat(43), 'x'.repeat(4_000)])(
  'the link %j leads nowhere',
  async (token) => {
    expect(await offerByToken(token, monday)).toBeNull()
    expect(await takeEarlierTime(token, soon)).toMatchObject({ code: 'unknown-offer' })
  },
)

test('twenty who press at once for one time: one has it, nineteen keep theirs and read that it is gone', async () => {
  const people = await waiters(20)
  await giveUp()
  const all = await askAll(20)
  expect(all).toHaveLength(20)
  expect(new Set(all.map(({ startsAt }) => startsAt.getTime()))).toEqual(new Set([opened.getTime()]))
  const before = await Promise.all(people.map(({ appointmentId }) => startOf(appointmentId)))

  const answers = await Promise.all(all.map(({ token }) => takeEarlierTime(token, soon)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok).map((answer) => 'code' in answer && answer.code)).toEqual(
    Array(19).fill('time-taken'),
  )
  const states = await Promise.all(all.map(({ token }) => stateOf(token, soon)))
  expect(states.toSorted()).toEqual([...Array(19).fill('gone'), 'taken'])
  const after = await Promise.all(people.map(({ appointmentId }) => startOf(appointmentId)))
  expect(after.filter((at, index) => at.getTime() !== before[index]?.getTime())).toEqual([opened])

  // The winner's old time is free now, and the next of those who have a later one is asked about it.
  const winner = answers.findIndex(({ ok }) => ok)
  const freed = before[people.findIndex(({ appointmentId }) => appointmentId === all[winner]?.appointmentId)]
  expect(
    await db().openedTime.findFirst({ where: { settledAt: null, startsAt: freed ?? new Date(0) } }),
  ).not.toBeNull()
})

test('the time that a person gives up by coming earlier is offered to the next who waits', async () => {
  const first = await waiter(own)
  const second = await waiter(winter('12-04', '10:00'), {}, minutesLater(1))
  await giveUp()
  await askWaiting(minutesLater(2))
  const [offer] = await offers()
  expect(offer).toMatchObject({ appointmentId: first.appointmentId })
  await takeEarlierTime(offer?.token ?? '', minutesLater(3))
  expect(await askWaiting(minutesLater(4))).toBe(1)
  expect(await offers()).toMatchObject([{}, { appointmentId: second.appointmentId, startsAt: own }])
})

describe('the waiting list', () => {
  test('keeps the place of who joins twice', async () => {
    const { appointmentId, requestId } = await waiter(own)
    await joinWaitingList({ appointmentId, requestId }, minutesLater(50))
    expect(await db().waitingListEntry.findMany()).toEqual([{ appointmentId, joinedAt: monday }])
    expect(await waitingTimes(requestId)).toEqual(new Set([appointmentId]))
  })

  test('is closed to somebody else, to a time that is past or cancelled, and to nonsense', async () => {
    const { appointmentId, requestId } = await waiter(own)
    const other = await person({ fullName: 'Bea' })
    const join = (asked: { appointmentId: string; requestId: string }, now = soon) =>
      joinWaitingList(asked, now)
    expect(await join({ appointmentId, requestId: other })).toMatchObject({ code: 'unknown-time' })
    expect(await join({ appointmentId: 'x', requestId })).toMatchObject({ code: 'unknown-time' })
    expect(await join({ appointmentId, requestId }, own)).toMatchObject({ code: 'unknown-time' })
    await cancelAppointment({ appointmentId, actor: office, now: soon })
    expect(await join({ appointmentId, requestId })).toMatchObject({ code: 'unknown-time' })
  })
})
