import { beforeEach, describe, expect, test } from 'vitest'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import { moveAppointment } from '@/lib/appointments/move-appointment'
import { db } from '@/lib/db'
import { dropDriverLink } from '@/lib/rides/drop-driver-link'
import { makeDriverLink } from '@/lib/rides/make-driver-link'
import { driverPaths, rideByToken } from '@/lib/rides/queries'
import { bookedTime, heldTime, office, patientOf, person } from '@/tests/support/appointments'
import { monday, openClinic, winter } from '@/tests/support/open-clinic'
import { everyRow } from '@/tests/support/waiting-list'

const startsAt = winter('12-02', '13:00')
beforeEach(async () => {
  await openClinic()
})

async function session(book = bookedTime) {
  const requestId = await person({}, ['ketamine-session'])
  const { id: appointmentId } = await book({ requestId, visitType: 'ketamine-session', startsAt })
  return { appointmentId, requestId }
}

async function tokenOf({ requestId, appointmentId }: { requestId: string; appointmentId: string }) {
  return (await driverPaths(requestId, 'en')).get(appointmentId)?.split('/').at(-1) ?? ''
}

async function withLink(book = bookedTime) {
  const own = await session(book)
  expect(await makeDriverLink(own, monday)).toEqual({ ok: true, value: null })
  return { ...own, token: await tokenOf(own) }
}

describe('a driver', () => {
  test('reads when to be there, and nothing else', async () => {
    const { token } = await withLink()
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(await rideByToken(token, monday)).toEqual({
      state: 'coming',
      from: winter('12-02', '14:30'),
      to: winter('12-02', '15:00'),
      isConfirmed: true,
    })
  })

  test('reads that the time is not confirmed yet', async () => {
    const { token } = await withLink(heldTime)
    expect(await rideByToken(token, monday)).toMatchObject({ state: 'coming', isConfirmed: false })
    expect(await rideByToken(token, winter('11-25', '10:00'))).toEqual({ state: 'cancelled' })
  })

  test('reads the new time after a move', async () => {
    const { appointmentId, token } = await withLink()
    const moved = { startsAt: winter('12-03', '10:00'), actor: office, now: monday }
    await moveAppointment({ appointmentId, ...moved })
    expect(await rideByToken(token, monday)).toMatchObject({ from: winter('12-03', '11:30') })
  })

  test('reads that no ride is needed once the visit is cancelled', async () => {
    const { appointmentId, requestId, token } = await withLink()
    await cancelAppointment({ appointmentId, actor: patientOf(requestId), now: monday })
    expect(await rideByToken(token, monday)).toEqual({ state: 'cancelled' })
  })

  test('reads until midnight of the day where to be, and that it is past from then on', async () => {
    const { token } = await withLink()
    expect(await rideByToken(token, winter('12-02', '23:59'))).toMatchObject({ state: 'coming' })
    expect(await rideByToken(token, winter('12-03', '00:00'))).toEqual({ state: 'over' })
  })

  test('changes nothing by looking, however often', async () => {
    const { token } = await withLink()
    const before = await everyRow()
    for (let look = 0; look < 20; look++) await rideByToken(token, monday)
    expect(await everyRow()).toBe(before)
  })
})

describe('a person', () => {
  test('replaces the link, and the old one leads nowhere; takes it back, and none does', async () => {
    const { token, ...own } = await withLink()
    await makeDriverLink(own, monday)
    const second = await tokenOf(own)
    expect(second).not.toBe(token)
    expect(await rideByToken(token, monday)).toBeNull()
    expect(await rideByToken(second, monday)).toMatchObject({ state: 'coming' })
    await dropDriverLink(own)
    await dropDriverLink(own)
    expect(await rideByToken(second, monday)).toBeNull()
  })

  test('presses twice at once, and has one link', async () => {
    const own = await session()
    await Promise.all([makeDriverLink(own, monday), makeDriverLink(own, monday)])
    expect(await db().driverLink.count()).toBe(1)
  })

  test('makes and takes back no link of somebody else', async () => {
    const { appointmentId, token } = await withLink()
    const other = { appointmentId, requestId: await person({ fullName: 'Bea' }) }
    expect(await makeDriverLink(other, monday)).toMatchObject({ code: 'unknown-time' })
    await dropDriverLink(other)
    expect(await dropDriverLink({ ...other, appointmentId: 'x' })).toMatchObject({ code: 'unknown-time' })
    expect(await rideByToken(token, monday)).toMatchObject({ state: 'coming' })
  })

  test('needs none for a visit after which they drive themselves, or that is past', async () => {
    const { id: appointmentId, requestId } = await bookedTime()
    expect(await makeDriverLink({ appointmentId, requestId }, monday)).toMatchObject({
      code: 'no-ride-needed',
    })
    expect(await makeDriverLink(await session(), startsAt)).toMatchObject({ code: 'unknown-time' })
  })
})

test.each(['', 'x', '\u0000', 'x'.repeat(43)])('the link %j leads nowhere', async (token) => {
  expect(await rideByToken(token, monday)).toBeNull()
})
