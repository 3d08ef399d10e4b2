import { bookAppointment } from '@/lib/appointments/book-appointment'
import { confirmAppointment } from '@/lib/appointments/confirm-appointment'
import { freeTimesAhead } from '@/lib/appointments/queries'
import { checkConsultation } from '@/lib/consultations/check-consultation'
import { hasRequests, requestIdOf } from '@/lib/consultations/queries'
import { requestConsultation } from '@/lib/consultations/request-consultation'

const hour = 60 * 60_000
const visitType = 'consultation'
const message = 'This is an example. It was made for the demonstration, and nobody is behind it.'

/** People that nobody is: their numbers and addresses are reserved for examples. */
const people = [
  { fullName: 'Alex Example', contactBy: 'phone', phone: '(559) 555-0101', email: '', windows: ['any'] },
  { fullName: 'Sam Sample', contactBy: 'email', email: 'sam.sample@example.org', windows: ['tue-morning'] },
  {
    fullName: 'Robin Demo',
    contactBy: 'phone',
    phone: '(559) 555-0102',
    email: 'robin.demo@example.org',
    mayLeaveMessage: 'yes',
    windows: [],
  },
] as const

/**
 * Gives a demonstration three requests as people make them: one that just came in, one with a time that waits to be
 * confirmed, one with a confirmed time. Their letters go out as always. Does nothing once there is any request.
 */
export async function seedDemoRequests(now: Date): Promise<void> {
  if (await hasRequests()) return
  const [fresh, held, confirmed] = people
  await choose(await ask(confirmed, new Date(now.getTime() - 26 * hour)), { now, isConfirmed: true })
  await choose(await ask(held, new Date(now.getTime() - 2 * hour)), { now, isConfirmed: false })
  await ask(fresh, now)
}

async function ask(person: (typeof people)[number], now: Date): Promise<string> {
  const checked = checkConsultation({ locale: 'en', service: 'not-sure', consent: 'on', message, ...person })
  if ('errors' in checked) throw new Error(`Not a request: ${JSON.stringify(checked.errors)}`)
  const accepted = await requestConsultation(checked.value, { now, key: null, setAside: false })
  if (!accepted.ok) throw new Error(accepted.code)
  return requestIdOf(accepted.value.reference)
}

/** Takes the first time that a patient is offered; a small clinic that has none open goes without. */
async function choose(
  requestId: string,
  { now, isConfirmed }: { now: Date; isConfirmed: boolean },
): Promise<void> {
  const [time] = await freeTimesAhead({ visitType, days: 21, now, by: 'patient' })
  if (!time) return
  const actor = { by: 'patient', requestId } as const
  const held = await bookAppointment({ requestId, visitType, startsAt: time.startsAt, actor, now })
  if (!held.ok) throw new Error(held.code)
  if (!isConfirmed) return
  const confirmed = await confirmAppointment({
    appointmentId: held.value.id,
    actor: { by: 'office', staff: null },
    now,
  })
  if (!confirmed.ok) throw new Error(confirmed.code)
}
