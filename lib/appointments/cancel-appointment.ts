import 'server-only'
import { visitTypeNamed } from '@/lib/content/visit-types'
import type { Transaction } from '@/lib/db'
import { ok, refuse } from '@/lib/result'
import { noteOpening } from '@/lib/waiting-list/note-opening'
import { isPastCutOff } from './check-cut-off'
import { type Decided, decideTime } from './decide-time'
import { lockPersonOf } from './lock-person'
import { unmarkScheduled } from './mark-scheduled'
import { recordChange } from './record-change'
import { refuseSettled } from './refuse-settled'
import { replaceLetters } from './replace-letters'
import { type Actor, ownTime, type TimeResult } from './schema'

type Asked = {
  appointmentId: string
  actor: Actor
  now: Date
  /**
   * The office asks the person to choose another time; the letter says that, in place of the one that it is cancelled.
   */
  offersOthers?: boolean
}

/**
 * Takes an appointment back and gives its time free, in the moment it is cancelled.
 *
 * @returns refuses with `unknown-time`, `hold-expired`, `already-cancelled` (both with who acted and when),
 *   `already-begun`, `past-cut-off`; when others are offered, with `nobody-to-write-to` for a person without an e-mail
 *   address.
 * @throws when the database is away; then nothing was written.
 */
export async function cancelAppointment(asked: Asked): Promise<TimeResult> {
  return decideTime(
    (tx) => cancel(tx, asked),
    () => null,
  )
}

async function cancel(
  tx: Transaction,
  { appointmentId, actor, now, offersOthers = false }: Asked,
): Promise<Decided> {
  const found = await lockPersonOf(tx, appointmentId, actor)
  if (!found) return refuse('unknown-time')
  const { person, time } = found
  const settled = await refuseSettled(tx, time, { actor, now })
  if (settled) return settled
  if (offersOthers && !person.email) return refuse('nobody-to-write-to')
  const visit = visitTypeNamed(time.visitType)
  if (visit && (await isPastCutOff(tx, { visit, time, actor, now }))) {
    return refuse('past-cut-off')
  }
  const cancelled = await tx.appointment.update({
    where: { id: appointmentId },
    data: {
      state: 'cancelled',
      holds: false,
      holdUntil: null,
      cancelledBy: actor.by,
      cancelledAt: now,
      sequence: { increment: 1 },
    },
    select: ownTime,
  })
  if (time.holds) await noteOpening(tx, time, now)
  await unmarkScheduled(tx, person)
  await recordChange(tx, { time: cancelled, act: 'cancel', actor, now })
  const kinds = [
    offersOthers ? 'patient-times-offered' : 'patient-time-cancelled',
    ...(actor.by === 'patient' ? ['office-time-cancelled' as const] : []),
  ] as const
  await replaceLetters(tx, { time: cancelled, email: person.email, kinds, now })
  return ok(cancelled)
}
