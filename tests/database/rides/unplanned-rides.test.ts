import { beforeEach, describe, expect, test } from 'vitest'
import { moveAppointment } from '@/lib/appointments/move-appointment'
import type { RideHome } from '@/lib/appointments/schema'
import { setRideHome } from '@/lib/appointments/set-ride-home'
import { db } from '@/lib/db'
import { flagUnplannedRides } from '@/lib/rides/flag-unplanned-rides'
import { ridesUnplanned } from '@/lib/rides/queries'
import { bookedTime, heldTime, office, person } from '@/tests/support/appointments'
import { monday, openClinic, waitingKinds, winter } from '@/tests/support/open-clinic'

beforeEach(async () => {
  await openClinic()
})
const flags = async () => (await waitingKinds()).filter((kind) => kind === 'office-ride-unplanned').length

/** A session of one o'clock on a day of December, booked. */
async function session(day: string, rideHome?: RideHome) {
  const requestId = await person({ fullName: `Ride ${day}` }, ['ketamine-session'])
  const time = await bookedTime({
    requestId,
    visitType: 'ketamine-session',
    startsAt: winter(day, '13:00'),
    rideHome,
  })
  return { appointmentId: time.id, requestId }
}

test.each([undefined, 'not-sure', 'none'] as const)(
  'the office is told once, from eight on the morning before, that nobody drives (%s)',
  async (rideHome) => {
    const { requestId } = await session('12-02', rideHome)
    expect(await flagUnplannedRides(winter('11-30', '12:00'))).toBe(0)
    expect(await flagUnplannedRides(winter('12-01', '07:59'))).toBe(0)
    const at = winter('12-01', '08:00')
    const counts = await Promise.all(Array.from({ length: 4 }, () => flagUnplannedRides(at)))
    expect(counts.reduce((sum, count) => sum + count)).toBe(1)
    expect(await flagUnplannedRides(winter('12-02', '12:59'))).toBe(0)
    expect(await flags()).toBe(1)
    expect(await db().outboxEmail.findFirst({ where: { kind: 'office-ride-unplanned' } })).toMatchObject({
      about: requestId,
      facts: {
        startsAt: winter('12-02', '13:00').toISOString(),
        rideHome: winter('12-02', '15:00').toISOString(),
      },
    })
  },
)

describe('the office is not told', () => {
  test('when the person knows who drives', async () => {
    const { appointmentId, requestId } = await session('12-02')
    await setRideHome({ appointmentId, requestId }, 'known', monday)
    expect(await flagUnplannedRides(winter('12-01', '12:00'))).toBe(0)
  })

  test('of visits after which people drive themselves, of times that only wait, and of past ones', async () => {
    await bookedTime()
    await heldTime({
      requestId: await person({ fullName: 'Wait' }, ['ketamine-session']),
      visitType: 'ketamine-session',
      startsAt: winter('12-02', '13:00'),
    })
    expect(await flagUnplannedRides(winter('12-01', '12:00'))).toBe(0)
    await session('12-03')
    expect(await flagUnplannedRides(winter('12-03', '13:00'))).toBe(0)
  })
})

describe('the office is told', () => {
  test('on Friday of a visit on Monday, and before a holiday of one after it', async () => {
    await session('12-07')
    expect(await flagUnplannedRides(winter('12-03', '12:00'))).toBe(0)
    expect(await flagUnplannedRides(winter('12-04', '08:00'))).toBe(1)
  })

  test('once more when the visit has moved to another day', async () => {
    const { appointmentId } = await session('12-02')
    await flagUnplannedRides(winter('12-01', '08:00'))
    const now = winter('12-01', '09:00')
    await moveAppointment({ appointmentId, startsAt: winter('12-03', '13:00'), actor: office, now })
    expect(await flags()).toBe(0)
    expect(await flagUnplannedRides(winter('12-02', '08:00'))).toBe(1)
  })

  test('when a plan fell through after all', async () => {
    const { appointmentId, requestId } = await session('12-02', 'known')
    expect(await flagUnplannedRides(winter('12-01', '08:00'))).toBe(0)
    await setRideHome({ appointmentId, requestId }, 'none', monday)
    expect(await flagUnplannedRides(winter('12-01', '08:01'))).toBe(1)
  })
})

test('the desk can list the rides that nobody has arranged', async () => {
  const { appointmentId, requestId } = await session('12-02', 'not-sure')
  await session('12-03')
  expect(await ridesUnplanned(monday)).toEqual([])
  expect(await ridesUnplanned(winter('12-01', '06:00'))).toMatchObject([
    { id: appointmentId, rideHome: 'not-sure', request: { id: requestId } },
  ])
})
