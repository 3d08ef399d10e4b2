import { beforeEach, describe, expect, test } from 'vitest'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import { confirmAppointment } from '@/lib/appointments/confirm-appointment'
import { db } from '@/lib/db'
import {
  bookedTime,
  heldSpans,
  heldTime,
  office,
  ownerOf,
  person,
  waitingTime,
} from '@/tests/support/appointments'
import { monday, openClinic, waitingKinds, winter } from '@/tests/support/open-clinic'
import { signedInStaff } from '@/tests/support/signed-in-staff'

const later = winter('11-23', '15:00')
const confirm = (appointmentId: string, now = later) =>
  confirmAppointment({ appointmentId, actor: office, now })

beforeEach(async () => {
  await openClinic()
})

describe('the office confirms a time', () => {
  test('that is held: it is booked, and the patient gets a letter and a reminder', async () => {
    const { id } = await heldTime()
    expect(await confirm(id)).toMatchObject({ ok: true, value: { id, state: 'booked', holdUntil: null } })
    expect(await waitingKinds()).toEqual(['patient-reminder', 'patient-time-confirmed'])
    expect(await db().appointment.findFirst()).toMatchObject({ confirmedAt: later, holds: true })
    expect(await db().consultationRequest.findFirst()).toMatchObject({ state: 'scheduled' })
  })

  test('a reminder goes a day before at the same time on the wall', async () => {
    await confirm((await heldTime()).id)
    const letter = await db().outboxEmail.findFirst({ where: { kind: 'patient-reminder' } })
    expect(letter?.sendAfter).toEqual(winter('12-01', '10:00'))
  })

  test('twice: the second reads who was first, and when', async () => {
    const { staff } = await signedInStaff()
    const { id } = await heldTime()
    await confirmAppointment({ appointmentId: id, actor: { by: 'office', staff }, now: later })
    expect(await confirm(id, winter('11-23', '16:00'))).toEqual({
      ok: false,
      code: 'already-confirmed',
      alternatives: [],
      earlier: { act: 'confirm', by: 'office', staffId: staff.id, at: later },
    })
    expect(await waitingKinds()).toHaveLength(2)
    const audit = await db().auditEntry.findMany({ where: { act: 'confirm-time', staffId: staff.id } })
    expect(audit).toHaveLength(1)
  })

  test('that the patient has cancelled: it says so', async () => {
    const { id } = await heldTime()
    await cancelAppointment({ appointmentId: id, actor: await ownerOf(id), now: later })
    expect(await confirm(id)).toMatchObject({
      code: 'already-cancelled',
      earlier: { act: 'cancel', by: 'patient', at: later },
    })
  })

  test('whose hold has run out: it is released, and others are offered', async () => {
    const { id } = await heldTime()
    const answer = await confirm(id, winter('11-24', '10:00'))
    expect(answer).toMatchObject({ code: 'hold-expired', earlier: { act: 'expire', by: 'clock' } })
    if (!answer.ok) expect(answer.alternatives).toContainEqual(winter('12-02', '10:00'))
    expect(await waitingKinds()).toEqual(['office-hold-expired', 'patient-hold-expired'])
    expect(await heldSpans()).toEqual([])
  })

  test('that is past: nothing happens', async () => {
    const { id } = await bookedTime()
    expect(await confirm(id, winter('12-02', '10:00'))).toMatchObject({ code: 'already-begun' })
  })

  test.each(['', 'x', '00000000-0000-7000-8000-000000000000'])('that nobody has: %j', async (id) => {
    expect(await confirm(id)).toMatchObject({ code: 'unknown-time', alternatives: [] })
  })
})

describe('a time that waits without being held', () => {
  test('is taken when it is confirmed', async () => {
    const id = await waitingTime(winter('12-02', '10:00'))
    expect(await confirm(id)).toMatchObject({ ok: true })
    expect(await heldSpans()).toEqual([{ from: winter('12-02', '10:00'), to: winter('12-02', '10:30') }])
  })

  test('is refused when somebody else has it by then', async () => {
    const id = await waitingTime(winter('12-02', '10:00'))
    await heldTime()
    const answer = await confirm(id)
    expect(answer).toMatchObject({ code: 'time-taken' })
    if (!answer.ok) expect(answer.alternatives.length).toBeGreaterThan(0)
    expect(await db().appointment.findUnique({ where: { id } })).toMatchObject({ state: 'pending' })
  })

  test('is one person’s, when a hundred confirm two that overlap', async () => {
    const [one, two] = [
      await waitingTime(winter('12-02', '10:00')),
      await waitingTime(winter('12-02', '10:00')),
    ]
    const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => confirm(at % 2 ? one : two)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.code]))
    expect(new Set(codes)).toEqual(new Set(['already-confirmed', 'time-taken']))
    expect(await db().appointment.count({ where: { state: 'booked' } })).toBe(1)
    expect(await heldSpans()).toHaveLength(1)
    expect(await waitingKinds()).toEqual(['patient-reminder', 'patient-time-confirmed'])
  })
})

test('the letter that a confirmation makes untrue has not gone when it comes too late', async () => {
  await confirm((await heldTime()).id)
  expect(await waitingKinds()).not.toContain('office-time-held')
  expect(monday < later).toBe(true)
})

test.each([
  ['request-closed', { state: 'closed' }],
  ['not-cleared', { clearedFor: [] }],
] as const)('a waiting session is not confirmed: %s', async (code, data) => {
  const requestId = await person({}, ['ketamine-session'])
  const { id } = await heldTime({ requestId, visitType: 'ketamine-session' })
  await db().consultationRequest.update({ where: { id: requestId }, data: data as object })
  expect(await confirmAppointment({ appointmentId: id, actor: office, now: monday })).toMatchObject({ code })
  expect(await db().appointment.findUnique({ where: { id } })).toMatchObject({ state: 'pending' })
})
