import { randomUUID } from 'node:crypto'
import { bookAppointment } from '@/lib/appointments/book-appointment'
import { db } from '@/lib/db'
import { monday, winter } from './open-clinic'
import { receivedRequest } from './received-request'

/** The person who holds the link of a request. */
export const patientOf = (requestId: string) => ({ by: 'patient', requestId }) as const
export const office = { by: 'office', staff: null } as const

/** A person with an e-mail address who has sent a request. @returns the request's id. */
export async function person(
  typed: Record<string, unknown> = {},
  clearedFor: string[] = [],
  now = monday,
): Promise<string> {
  const { id } = await receivedRequest({ typed: { email: 'ana@example.com', ...typed }, now })
  if (clearedFor.length > 0) await db().consultationRequest.update({ where: { id }, data: { clearedFor } })
  return id
}

type Changed = Partial<Parameters<typeof bookAppointment>[0]>

/** Somebody's consultation on December 2 at ten, held and waiting for the office unless said otherwise. */
export async function heldTime(changed: Changed = {}) {
  const requestId = changed.requestId ?? (await person())
  const answer = await bookAppointment({
    requestId,
    visitType: 'consultation',
    startsAt: winter('12-02', '10:00'),
    actor: patientOf(requestId),
    now: monday,
    ...changed,
  })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

/** The person whose appointment it is. */
export async function ownerOf(appointmentId: string) {
  const { requestId } = await db().appointment.findUniqueOrThrow({ where: { id: appointmentId } })
  return patientOf(requestId)
}

/** The same, booked by the office. */
export function bookedTime(changed: Changed = {}) {
  return heldTime({ actor: office, ...changed })
}

/** Somebody's time that waits for the office without being held, as where `holdHours` is 0. */
export async function waitingTime(startsAt: Date, visitType = 'consultation'): Promise<string> {
  const { id } = await db().appointment.create({
    data: {
      id: randomUUID(),
      requestId: await person({ fullName: randomUUID() }, [visitType]),
      visitType,
      state: 'pending',
      holds: false,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 30 * 60_000),
      createdAt: monday,
    },
  })
  return id
}

/** What holds a schedule, in order: from when until when. */
export async function heldSpans(): Promise<{ from: Date; to: Date }[]> {
  return db().$queryRaw`
    SELECT lower(during) AS "from", upper(during) AS "to" FROM "AppointmentSchedule" WHERE holds ORDER BY 1`
}
