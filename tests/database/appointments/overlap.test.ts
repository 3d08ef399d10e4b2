import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { bookAppointment } from '@/lib/appointments/book-appointment'
import { db, pool } from '@/lib/db'
import { bookedTime, patientOf, person } from '@/tests/support/appointments'
import { monday, openClinic, waitingKinds, winter } from '@/tests/support/open-clinic'

// Written with a connection that knows nothing of this application's rules.
let clinician: string
let requestId: string
beforeEach(async () => {
  clinician = (await openClinic()).clinician
  requestId = await person({ fullName: 'Bea' })
  await bookedTime()
})

type Hand = { query(text: string, values: unknown[]): Promise<unknown> }

async function insert(
  from: string,
  to: string,
  { state = 'booked', holds = true } = {},
  hand: Hand = pool(),
): Promise<string> {
  const id = randomUUID()
  await hand.query(
    `INSERT INTO "Appointment" (id, "requestId", "visitType", state, holds, "startsAt", "endsAt", uid, "createdAt",
       "cancelledBy", "cancelledAt")
     VALUES ($1, $2, 'consultation', $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, requestId, state, holds, at(from), at(to), randomUUID(), monday].concat(
      state === 'cancelled' ? ['office', monday] : ([null, null] as never[]),
    ),
  )
  await hand.query(
    `INSERT INTO "AppointmentSchedule" ("appointmentId", "scheduleId", holds, during)
     VALUES ($1, $2, $3, tstzrange($4, $5))`,
    [id, clinician, holds, at(from), at(to)],
  )
  return id
}
const at = (time: string) => `2026-12-02 ${time} America/Los_Angeles`

describe('what raw SQL writes over a booked time from 10:00 to 10:30', () => {
  test.each([
    ['10:00', '10:30'],
    ['09:30', '10:01'],
    ['10:29', '11:00'],
    ['10:10', '10:20'],
    ['09:00', '12:00'],
  ])('is refused, from %s to %s', async (from, to) => {
    await expect(insert(from, to)).rejects.toMatchObject({
      code: '23P01',
      constraint: 'AppointmentSchedule_no_overlap',
    })
  })

  test.each([
    ['09:30', '10:00'],
    ['10:30', '11:00'],
  ])('is right next to it, from %s to %s', async (from, to) => {
    await expect(insert(from, to)).resolves.toBeTypeOf('string')
  })

  test('is a cancelled time, which holds nothing', async () => {
    const id = await insert('10:00', '10:30', { state: 'cancelled', holds: false })
    await expect(
      pool().query(
        `UPDATE "Appointment" SET state = 'booked', holds = true, "cancelledBy" = NULL, "cancelledAt" = NULL
         WHERE id = $1`,
        [id],
      ),
    ).rejects.toMatchObject({ code: '23P01' })
  })
})

test('a time that a foreign hand is about to write is waited for, and then it is taken', async () => {
  const cleo = await person({ fullName: 'Cleo' })
  const hand = await pool().connect()
  const startsAt = winter('12-02', '12:00')
  try {
    await hand.query('BEGIN')
    const id = await insert('11:45', '12:15', {}, hand)
    // It sees nothing of the uncommitted row, takes the time to be free, and runs into the constraint.
    const booking = bookAppointment({
      requestId: cleo,
      visitType: 'consultation',
      startsAt,
      actor: patientOf(cleo),
      now: monday,
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    await hand.query('COMMIT')
    const answer = await booking
    expect(answer).toMatchObject({ ok: false, code: 'time-taken' })
    if (!answer.ok) expect(answer.alternatives).toContainEqual(winter('12-02', '12:30'))
    expect(await db().appointment.count({ where: { requestId: cleo } })).toBe(0)
    expect(await db().appointment.count({ where: { id } })).toBe(1)
    expect(await waitingKinds()).toEqual(['patient-reminder', 'patient-time-confirmed'])
  } finally {
    hand.release()
  }
})

describe('the state alone says whether a time is held', () => {
  test('a booked time that holds nothing is refused, and a cancelled one that does', async () => {
    const refused = { code: '23514', constraint: 'Appointment_holds_follows_state' }
    await expect(insert('12:00', '12:30', { holds: false })).rejects.toMatchObject(refused)
    await expect(insert('12:00', '12:30', { state: 'cancelled' })).rejects.toMatchObject(refused)
  })

  test('nobody can say otherwise about its schedules', async () => {
    await expect(pool().query(`UPDATE "AppointmentSchedule" SET holds = false`)).rejects.toMatchObject({
      code: '23503',
    })
  })
})
