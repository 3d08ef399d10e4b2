import { randomUUID } from 'node:crypto'
import pg from 'pg'

const clinicians = 10
const times = 21
/** Days that are asked for, from tomorrow. */
const asked = [1, 7, 60] as const

/** What finding the free times of 1, 7 and 60 days takes: milliseconds, the median of 21. */
export type Finding = { appointments: number; milliseconds: number[] }

/**
 * Finds free times while the table of appointments grows around today, from a thousand to a million.
 *
 * @param settings of the site, for the library that is measured.
 */
export async function findFreeTimes(settings: Record<string, string>): Promise<Finding[]> {
  Object.assign(process.env, settings)
  // The library reads its settings from the environment, once.
  const { freeTimesAhead } = await import('@/lib/appointments/queries')
  const client = new pg.Client({ connectionString: settings.DATABASE_URL })
  await client.connect()
  await openSchedules(client)
  const found: Finding[] = []
  let filled = 0
  for (const appointments of [1_000, 10_000, 100_000, 1_000_000]) {
    await fill(client, filled, appointments)
    filled = appointments
    const milliseconds = []
    for (const days of asked) {
      const took = []
      for (let time = 0; time < times; time++) {
        const began = performance.now()
        await freeTimesAhead({ visitType: 'consultation', days: days + 1, now: new Date(), by: 'patient' })
        took.push(performance.now() - began)
      }
      milliseconds.push(took.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? Number.NaN)
    }
    found.push({ appointments, milliseconds })
  }
  await client.end()
  return found
}

/** Ten clinicians who are always there, and one person who has all the appointments. */
async function openSchedules(client: pg.Client): Promise<void> {
  await client.query('DELETE FROM "Schedule"')
  for (let number = 0; number < clinicians; number++) {
    const id = randomUUID()
    await client.query(`INSERT INTO "Schedule" (id, kind, name) VALUES ($1, 'clinician', $2)`, [
      id,
      `Bench ${number}`,
    ])
    await client.query(
      `INSERT INTO "OpeningHours" (id, "scheduleId", weekday, opens, closes)
       SELECT gen_random_uuid(), $1, weekday, '09:00', '17:00' FROM generate_series(1, 7) weekday`,
      [id],
    )
  }
}

/** Six hours of visits a day for each clinician, tomorrow and yesterday first, then ever farther away. */
async function fill(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query(
    `WITH schedules AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS number FROM "Schedule"),
     visits AS (
       SELECT gen_random_uuid() AS id, schedules.id AS schedule,
         date_trunc('day', now()) + (CASE day % 2 WHEN 0 THEN 1 ELSE -1 END * (day + 2) / 2) * interval '1 day'
           + interval '17 hours' + half * interval '30 minutes' AS at
       FROM generate_series($1::int, $2::int - 1) visit
       CROSS JOIN LATERAL (SELECT visit / ${clinicians} / 12 AS day, visit / ${clinicians} % 12 AS half) place
       JOIN schedules ON schedules.number = visit % ${clinicians}),
     appointments AS (
       INSERT INTO "Appointment" (id, "requestId", "visitType", state, holds, "startsAt", "endsAt", uid, "createdAt")
       SELECT id, (SELECT id FROM "ConsultationRequest" LIMIT 1), 'consultation', 'booked', true,
         at, at + interval '30 minutes', gen_random_uuid(), now() FROM visits RETURNING 1)
     INSERT INTO "AppointmentSchedule"
     SELECT id, schedule, true, tstzrange(at, at + interval '30 minutes') FROM visits`,
    [from, to],
  )
  await client.query('ANALYZE')
}
