import 'server-only'
import { type VisitType, visitTypeNamed } from '@/lib/content/visit-types'
import type { Transaction } from '@/lib/db'
import { ok, refuse } from '@/lib/result'
import { noteOpening } from '@/lib/waiting-list/note-opening'
import { settleOffers } from '@/lib/waiting-list/settle-offers'
import { isPastCutOff } from './check-cut-off'
import { checkChange, hasOwnTimeThen } from './check-person'
import { type Decided, decideTime } from './decide-time'
import { holdEnds } from './hold-ends'
import { lockPersonOf } from './lock-person'
import { markScheduled } from './mark-scheduled'
import { bookerOf } from './notice'
import { occupySchedules } from './occupy-schedules'
import { wantedOf } from './queries'
import { recordChange } from './record-change'
import { refuseSettled } from './refuse-settled'
import { replaceLetters } from './replace-letters'
import { type Actor, type BookedTime, type OwnTime, ownTime, type TimeResult } from './schema'
import { spanOf, takeTime } from './take-time'

type Asked = {
  appointmentId: string
  startsAt: Date
  /** For a time that was offered because it is earlier: refused when that is no longer true. */
  onlyEarlier?: true
  actor: Actor
  now: Date
}

/**
 * Moves an appointment. The old time is given up in the transaction that takes the new one, so that a person is never
 * left without either. What was booked stays booked, what was pending is held no longer than
 * before; what the office moves is booked.
 *
 * @returns refuses with `unknown-time`, `already-cancelled`, `already-begun`, `request-closed`, `not-cleared`,
 *   `past-cut-off`, `not-earlier`, `own-time-then`; with `hold-expired`, `time-taken` or `not-offered` and the nearest
 *   other times. The old time then stands as before.
 * @throws when the database is away; then nothing was written.
 */
export async function moveAppointment(asked: Asked): Promise<TimeResult> {
  const { appointmentId, startsAt, actor, now } = asked
  return decideTime(
    (tx) => move(tx, asked),
    async () => {
      const old = await wantedOf(appointmentId, actor.by, now)
      return old && { ...old, wanted: startsAt }
    },
  )
}

async function move(tx: Transaction, asked: Asked): Promise<Decided> {
  const { appointmentId, startsAt, actor, now } = asked
  const found = await lockPersonOf(tx, appointmentId, actor)
  if (!found) return refuse('unknown-time')
  const { person, time } = found
  const settled = await refuseSettled(tx, time, { actor, now })
  if (settled) return settled
  const visit = visitTypeNamed(time.visitType)
  const refused = checkChange(person, visit, { time, actor })
  if (refused) return refused
  if (time.startsAt.getTime() === startsAt.getTime()) return ok(time)
  if (asked.onlyEarlier && startsAt > time.startsAt) return refuse('not-earlier')
  if (!visit) return refuse('not-offered')
  if (await isPastCutOff(tx, { visit, time, actor, now })) return refuse('past-cut-off')
  const span = spanOf(startsAt, visit)
  if (await hasOwnTimeThen(tx, { time, span, now })) return refuse('own-time-then')

  const moving = { id: time.id, leaves: spanOf(time.startsAt, visit) }
  const taken = await takeTime(tx, { visit, startsAt, by: bookerOf(actor.by, time), now, moving })
  if (!taken.ok) return taken
  const moved = await write(tx, visit, time, asked)
  if (moved.state === 'booked' || moved.holdUntil) {
    await occupySchedules(tx, { appointmentId, scheduleIds: taken.value, span })
  }
  if (moved.state === 'booked') await markScheduled(tx, person.id)
  if (time.holds) await noteOpening(tx, time, now)
  await settleOffers(tx, moved, now)
  await recordChange(tx, { time: moved, act: 'move', actor, now })
  const kinds = [
    'patient-time-moved',
    ...(actor.by === 'patient' ? ['office-time-moved' as const] : []),
  ] as const
  await replaceLetters(tx, { time: moved, email: person.email, kinds, formerStart: time.startsAt, now })
  return ok(moved)
}

async function write(tx: Transaction, visit: VisitType, time: OwnTime, asked: Asked): Promise<BookedTime> {
  const { startsAt, actor, now } = asked
  const isBooked = time.state === 'booked' || actor.by === 'office'
  const fresh = isBooked ? null : await holdEnds(tx, { visit, startsAt, now })
  // Moving to and fro must not keep a time from the office's clock for ever.
  const holdUntil = fresh && time.holdUntil && time.holdUntil < fresh ? time.holdUntil : fresh
  // What it takes is written anew: its old rows must not hold anything at the old place meanwhile.
  await tx.appointmentSchedule.deleteMany({ where: { appointmentId: time.id } })
  return tx.appointment.update({
    where: { id: time.id },
    data: {
      state: isBooked ? 'booked' : 'pending',
      holds: isBooked || holdUntil !== null,
      holdUntil,
      confirmedAt: isBooked ? (time.confirmedAt ?? now) : null,
      startsAt,
      endsAt: new Date(startsAt.getTime() + visit.minutes * 60_000),
      sequence: { increment: 1 },
    },
    select: ownTime,
  })
}
