import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { historyView } from '@/app/desk/requests/[id]/past-view'
import { bookAppointment } from '@/lib/appointments/book-appointment'
import { clearPerson } from '@/lib/appointments/clear-person'
import { confirmAppointment } from '@/lib/appointments/confirm-appointment'
import { readDaySheet, storyOf } from '@/lib/appointments/desk-queries'
import { moveAppointment } from '@/lib/appointments/move-appointment'
import { bookableVisits, ownTimes } from '@/lib/appointments/own-queries'
import { recordAttendance } from '@/lib/appointments/record-attendance'
import { chosenTimeSchema } from '@/lib/appointments/schema'
import { setRideHome } from '@/lib/appointments/set-ride-home'
import { db } from '@/lib/db'
import type { Staff } from '@/lib/staff/session'
import { bookedTime, heldTime, ownerOf, patientOf, person } from '@/tests/support/appointments'
import { read } from '@/tests/support/desk-request'
import { monday, openClinic, winter } from '@/tests/support/open-clinic'
import { signedInStaff } from '@/tests/support/signed-in-staff'

const later = winter('11-23', '15:00')
const visitDay = winter('12-02', '11:00')
let staff: Staff
beforeAll(async () => {
  staff = (await signedInStaff('Maria Soto')).staff
})
beforeEach(async () => {
  await openClinic()
})
const acts = async (act: string) => db().auditEntry.count({ where: { act, staffId: staff.id } })

describe('the office', () => {
  test('clears a person for treatment visits, on record', async () => {
    const id = await person()
    const before = await acts('clear-person')
    expect(await bookableVisits(id, monday)).toEqual(['consultation'])
    expect(await clearPerson(staff, id, ['ketamine-session', 'massage'], later)).toEqual({
      ok: true,
      value: null,
    })
    expect(await bookableVisits(id, monday)).toEqual(['consultation', 'ketamine-session'])
    await clearPerson(staff, id, [], later)
    expect(await bookableVisits(id, monday)).toEqual(['consultation'])
    expect(await acts('clear-person')).toBe(before + 2)
    expect(await clearPerson(staff, 'x', [], later)).toMatchObject({ code: 'unknown-request' })
  })

  test('by clearing leaves a line in the history, and the person is told once that more times are open', async () => {
    const id = await person()
    const open = () => db().outboxEmail.count({ where: { about: id, kind: 'patient-times-open' } })
    await clearPerson(staff, id, ['ketamine-session'], later)
    await clearPerson(staff, id, ['ketamine-session'], later)
    expect(await open()).toBe(1)
    await clearPerson(staff, id, ['ketamine-session', 'weight-loss-follow-up'], winter('11-23', '15:10'))
    expect(await open()).toBe(1)
    await clearPerson(staff, id, [], winter('11-23', '15:20'))
    expect(await open()).toBe(0)
    const history = historyView(await read(staff, id)).map(({ what, note }) => [what, note])
    expect(history.slice(1)).toEqual([
      ['Maria Soto cleared them for: Ketamine session', null],
      ['Maria Soto cleared them for: Ketamine session, Weight-loss follow-up', null],
      ['Maria Soto took back what they were cleared for', null],
    ])
  })

  test('writes to nobody who gave no address', async () => {
    const id = await person({ email: '' })
    await clearPerson(staff, id, ['ketamine-session'], later)
    expect(await db().outboxEmail.count({ where: { about: id, kind: 'patient-times-open' } })).toBe(0)
  })

  test('reads who comes on a day, to whom and where', async () => {
    await bookedTime()
    const read = await acts('read-day')
    expect(await readDaySheet(staff, '2026-12-02', later)).toMatchObject([
      {
        startsAt: winter('12-02', '10:00'),
        state: 'booked',
        request: { fullName: 'Ana Lucía Núñez' },
        schedules: [{ schedule: { kind: 'clinician', name: 'Ann' } }],
      },
    ])
    expect(await readDaySheet(staff, '2026-12-03', later)).toEqual([])
    expect(await acts('read-day')).toBe(read + 2)
  })

  test('reads what happened to a time, and who did it', async () => {
    const { id } = await heldTime()
    await confirmAppointment({ appointmentId: id, actor: { by: 'office', staff }, now: later })
    await moveAppointment({ appointmentId: id, startsAt: visitDay, actor: await ownerOf(id), now: later })
    expect(await storyOf(id)).toMatchObject([
      { act: 'hold', by: 'patient', staffName: null, at: monday },
      { act: 'confirm', by: 'office', staffName: 'Maria Soto', at: later },
      { act: 'move', by: 'patient', startsAt: visitDay },
    ])
  })

  test('writes down who came, once it has begun, and may correct it', async () => {
    const { id: appointmentId } = await bookedTime()
    const came = (came: boolean, now: Date) => recordAttendance(staff, { appointmentId, came, now })
    expect(await came(true, later)).toMatchObject({ code: 'not-begun' })
    expect(await came(false, visitDay)).toMatchObject({ ok: true })
    expect(await came(true, visitDay)).toMatchObject({ ok: true })
    expect(await db().appointment.findFirst()).toMatchObject({ state: 'fulfilled', holds: true })
    const { id: waiting } = await heldTime({
      requestId: await person({ fullName: 'Bea' }),
      startsAt: visitDay,
    })
    expect(
      await recordAttendance(staff, { appointmentId: waiting, came: true, now: visitDay }),
    ).toMatchObject({
      code: 'not-booked',
    })
  })
})

describe('a person reads on their own page', () => {
  test('their time, until when a change is free, and how the day goes', async () => {
    const { requestId } = await bookedTime({
      requestId: await person({}, ['ketamine-session']),
      visitType: 'ketamine-session',
      startsAt: winter('12-02', '13:00'),
    })
    const [time] = await ownTimes(requestId)
    expect(time).toMatchObject({ state: 'booked', cancelBy: winter('12-01', '12:00') })
    expect(time?.steps.map(({ step }) => step)).toEqual([
      'stop-eating',
      'arrive',
      'visit',
      'rest',
      'ride-home',
      'may-drive',
    ])
  })

  test('and says who drives them home; nobody else can', async () => {
    const session = { visitType: 'ketamine-session', startsAt: winter('12-02', '13:00') }
    const { id: appointmentId, requestId } = await bookedTime({
      ...session,
      requestId: await person({}, ['ketamine-session']),
    })
    expect(await setRideHome({ appointmentId, requestId }, 'known', monday)).toEqual({
      ok: true,
      value: null,
    })
    expect(await ownTimes(requestId)).toMatchObject([{ rideHome: 'known' }])
    const other = await person({ fullName: 'Bea' })
    expect(await setRideHome({ appointmentId, requestId: other }, 'none', monday)).toMatchObject({
      code: 'unknown-time',
    })
    expect(await setRideHome({ appointmentId: 'x', requestId }, 'none', monday)).toMatchObject({
      code: 'unknown-time',
    })
    const late = setRideHome({ appointmentId, requestId }, 'none', session.startsAt)
    expect(await late).toMatchObject({ code: 'unknown-time' })
  })

  test('but not from a visit after which they can drive themselves', async () => {
    const { id: appointmentId, requestId } = await bookedTime()
    expect(await setRideHome({ appointmentId, requestId }, 'known', monday)).toMatchObject({
      code: 'unknown-time',
    })
  })
})

test('a time is posted as an instant, and nothing else is read from it', async () => {
  const posted = { visitType: 'consultation', startsAt: '2026-12-02T10:00:00-08:00', state: 'booked' }
  const chosen = chosenTimeSchema.parse(posted)
  expect(chosen).toEqual({ visitType: 'consultation', startsAt: winter('12-02', '10:00') })
  for (const startsAt of ['', 'tomorrow', '2026-12-02', '2026-12-02T10:00', '2026-02-30T10:00:00Z']) {
    expect(chosenTimeSchema.safeParse({ ...posted, startsAt }).success).toBe(false)
  }
  const requestId = await person()
  expect(
    await bookAppointment({ ...chosen, requestId, actor: patientOf(requestId), now: monday }),
  ).toMatchObject({
    ok: true,
  })
})
