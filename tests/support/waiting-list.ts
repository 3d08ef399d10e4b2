import { randomUUID } from 'node:crypto'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import { visitTypes } from '@/lib/content/visit-types'
import { db } from '@/lib/db'
import { linkToken } from '@/lib/links'
import { askWaiting } from '@/lib/waiting-list/ask-waiting'
import { joinWaitingList } from '@/lib/waiting-list/join-waiting-list'
import { bookedTime, office, person } from './appointments'
import { monday, winter } from './open-clinic'

/** So many minutes after ten on the Monday. */
export const minutesLater = (minutes: number) => new Date(monday.getTime() + minutes * 60_000)

/** Somebody with a booked time who would rather come earlier. */
export async function waiter(startsAt: Date, typed: Record<string, unknown> = {}, now = monday) {
  const requestId = await person({ fullName: `Wait ${randomUUID()}`, ...typed })
  const { id: appointmentId } = await bookedTime({ requestId, startsAt, now })
  const joined = await joinWaitingList({ appointmentId, requestId }, now)
  if (!joined.ok) throw new Error(joined.code)
  return { requestId, appointmentId }
}

/** So many people with times on December 3, in the order in which they joined, a minute apart. */
export async function waiters(count: number) {
  const all: Awaited<ReturnType<typeof waiter>>[] = []
  for (let at = 0; at < count; at++) {
    const day = at < 16 ? '12-03' : '12-04'
    const minutes = 9 * 60 + (at % 16) * 30
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    all.push(await waiter(winter(day, time), {}, new Date(monday.getTime() - (count - at) * 60_000)))
  }
  return all
}

/** Somebody's time on December 2 at ten, given up on the Monday. */
export async function giveUp(startsAt = winter('12-02', '10:00'), now = monday) {
  const { id: appointmentId, requestId } = await bookedTime({
    requestId: await person({ fullName: `Leave ${randomUUID()}` }),
    startsAt,
  })
  await cancelAppointment({ appointmentId, actor: office, now })
  return { appointmentId, requestId }
}

/** Every offer in the order in which it was made, with the secret of its link. */
export async function offers() {
  const rows = await db().earlierOffer.findMany({ orderBy: [{ askedAt: 'asc' }, { startsAt: 'asc' }] })
  return rows.map((row) => ({ ...row, token: linkToken('earlier-link', row.id) }))
}

/** Asks everybody about one time, a minute apart. @returns their offers. */
export async function askAll(count: number) {
  const { consultation } = visitTypes()
  if (!consultation) throw new Error('There is no consultation.')
  const { waitingList } = consultation
  try {
    consultation.waitingList = { askAtMost: count, minutesEach: 1 }
    for (let minute = 0; minute < count; minute++) await askWaiting(minutesLater(minute))
  } finally {
    consultation.waitingList = waitingList
  }
  return offers()
}

/** Everything that the database holds, as one text; how often somebody knocked is left out. */
export async function everyRow(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'rate_limit' ORDER BY 1`
  const contents: unknown[] = []
  for (const { name } of tables) {
    contents.push(
      await db().$queryRawUnsafe(`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${name} t`),
    )
  }
  return JSON.stringify(contents)
}
