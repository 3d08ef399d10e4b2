import { randomUUID } from 'node:crypto'
import { bookAppointment } from '@/lib/appointments/book-appointment'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import { freeTimesAhead } from '@/lib/appointments/queries'
import { checkConsultation } from '@/lib/consultations/check-consultation'
import { requestConsultation } from '@/lib/consultations/request-consultation'
import { visitTypes } from '@/lib/content/visit-types'
import { db } from '@/lib/db'
import { earlierPath } from '@/lib/links'
import { makeDriverLink } from '@/lib/rides/make-driver-link'
import { driverPaths } from '@/lib/rides/queries'
import { askWaiting } from '@/lib/waiting-list/ask-waiting'
import { joinWaitingList } from '@/lib/waiting-list/join-waiting-list'
import { typedRequest } from './typed-request'

// Run as a process of its own, on the database of a demo: people on the waiting list who were asked, and drivers.
const office = { by: 'office', staff: null } as const
const now = new Date()

async function person(name: string) {
  const checked = checkConsultation(typedRequest({ fullName: name, email: `${randomUUID()}@example.org` }))
  if ('errors' in checked) throw new Error(JSON.stringify(checked.errors))
  const asked = await requestConsultation(checked.value, { now, key: randomUUID(), setAside: false })
  if (!asked.ok) throw new Error(asked.code)
  const { reference } = asked.value
  return db().consultationRequest.findUniqueOrThrow({ where: { reference }, select: { id: true } })
}

/** Times that only one clinician of the demo has: whoever takes one has taken it from everybody. */
async function times(visitType: string) {
  const free = await freeTimesAhead({ visitType, days: 60, now, by: 'patient' })
  return free.flatMap(({ startsAt, takers }) => (takers.clinician?.length === 1 ? [startsAt] : [])).slice(20)
}

async function booked(name: string, visitType: string, startsAt: Date | undefined) {
  const { id: requestId } = await person(name)
  await db().consultationRequest.update({ where: { id: requestId }, data: { clearedFor: [visitType] } })
  if (!startsAt) throw new Error('The demo has no such time.')
  const answer = await bookAppointment({ requestId, visitType, startsAt, actor: office, now })
  if (!answer.ok) throw new Error(answer.code)
  return { requestId, appointmentId: answer.value.id }
}

/**
 * So many people who were asked about one time that somebody gave up.
 *
 * @returns their offers, in the order of the names.
 */
async function offers(names: string[]): Promise<string[]> {
  const [opening, , ...later] = await times('consultation')
  const leaving = await booked('Leaves Early', 'consultation', opening)
  const people: Awaited<ReturnType<typeof booked>>[] = []
  for (const [at, name] of names.entries()) {
    const own = await booked(name, 'consultation', later[at * 2])
    await joinWaitingList(own, now)
    people.push(own)
  }
  await cancelAppointment({ appointmentId: leaving.appointmentId, actor: office, now })
  const consultation = visitTypes().consultation
  if (consultation) consultation.waitingList = { askAtMost: names.length, minutesEach: 1 }
  // At noon by the clinic's clock, whatever the hour is at which this runs; the demo's own process may ask as well.
  const noon = new Date(now)
  noon.setUTCHours(20, 0, 0, 0)
  for (let minute = 0; minute < 4 * names.length; minute += 2)
    await askWaiting(new Date(noon.getTime() + minute * 60_000))
  const ids: string[] = []
  for (const { appointmentId } of people) {
    ids.push((await db().earlierOffer.findFirstOrThrow({ where: { appointmentId } })).id)
  }
  return ids
}

async function ride(name: string, cancels: boolean) {
  const [startsAt] = await times('ketamine-session')
  const own = await booked(name, 'ketamine-session', startsAt)
  await makeDriverLink(own, now)
  if (cancels) await cancelAppointment({ appointmentId: own.appointmentId, actor: office, now })
  return (await driverPaths(own.requestId, 'en')).get(own.appointmentId)
}

const [first = '', second = '', expired = ''] = await offers([
  'Canary First',
  'Canary Second',
  'Canary Third',
])
await db().$executeRaw`
  UPDATE "EarlierOffer" SET "askedAt" = now() - interval '2 days', "takeBy" = now() - interval '1 day'
  WHERE id = ${expired}::uuid`
console.log(
  JSON.stringify({
    earlier: [earlierPath(first, 'en'), earlierPath(second, 'en')],
    expired: earlierPath(expired, 'en'),
    ride: await ride('Canary Rider', false),
    cancelledRide: await ride('Canary Gone', true),
  }),
)
process.exit()
