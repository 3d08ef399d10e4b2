import 'server-only'
import { moveAppointment } from '@/lib/appointments/move-appointment'
import type { TimeRefusalCode } from '@/lib/appointments/schema'
import { ok, type Result, refuse } from '@/lib/result'
import { offerByToken } from './offer-queries'

/** Why an earlier time could not be taken; each has a sentence in content/messages. */
type Refusal = TimeRefusalCode | 'unknown-offer' | 'offer-expired'

/**
 * Moves a person's appointment to the time that they were offered. Whoever comes first has it: the database refuses a
 * second. A second press of the same person changes nothing.
 *
 * @param token the secret of the link.
 * @throws when the database is away; then nothing was written.
 */
export async function takeEarlierTime(token: string, now: Date): Promise<Result<null, Refusal>> {
  const offer = await offerByToken(token, now)
  if (!offer) return refuse('unknown-offer')
  const { startsAt, takeBy, takenAt, appointment } = offer
  if (takenAt && appointment.startsAt.getTime() === startsAt.getTime()) return ok(null)
  if (takeBy <= now) return refuse('offer-expired')
  const moved = await moveAppointment({
    appointmentId: appointment.id,
    startsAt,
    onlyEarlier: true,
    actor: { by: 'patient', requestId: appointment.requestId },
    now,
  })
  return moved.ok ? ok(null) : refuse(moved.code)
}
