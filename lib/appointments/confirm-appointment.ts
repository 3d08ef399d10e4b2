import 'server-only'
import { visitTypeNamed } from '@/lib/content/visit-types'
import type { Transaction } from '@/lib/db'
import { ok, refuse } from '@/lib/result'
import { checkChange } from './check-person'
import { type Decided, decideTime } from './decide-time'
import { lockPersonOf } from './lock-person'
import { markScheduled } from './mark-scheduled'
import { occupySchedules } from './occupy-schedules'
import { wantedOf } from './queries'
import { lastChange, recordChange } from './record-change'
import { refuseSettled } from './refuse-settled'
import { replaceLetters } from './replace-letters'
import type { Actor, OwnTime, TimeResult } from './schema'
import { spanOf, takeTime } from './take-time'

type Asked = { appointmentId: string; actor: Extract<Actor, { by: 'office' }>; now: Date }

/**
 * Makes a pending time a booked one. A held time is had already; one that only waits is taken now, if it still can be.
 *
 * @returns refuses with `unknown-time`, `already-confirmed`, `already-cancelled` (each with who acted and when),
 *   `already-begun`, `request-closed`, `not-cleared`; with `hold-expired`, `time-taken` or `not-offered` and the
 *   nearest other times.
 * @throws when the database is away; then nothing was written.
 */
export async function confirmAppointment(asked: Asked): Promise<TimeResult> {
  return decideTime(
    (tx) => confirm(tx, asked),
    () => wantedOf(asked.appointmentId, 'office', asked.now),
  )
}

async function confirm(tx: Transaction, { appointmentId, actor, now }: Asked): Promise<Decided> {
  const found = await lockPersonOf(tx, appointmentId, actor)
  if (!found) return refuse('unknown-time')
  const { person, time } = found
  const settled = await refuseSettled(tx, time, { actor, now })
  if (settled) return settled
  if (time.state === 'booked') {
    return { ...refuse('already-confirmed'), earlier: await lastChange(tx, time.id) }
  }
  const refused = checkChange(person, visitTypeNamed(time.visitType), { time, actor })
  if (refused) return refused

  const taken = time.holds ? ok(null) : await takeWaiting(tx, time, now)
  if (!taken.ok) return taken
  const confirmed = { ...time, state: 'booked', holdUntil: null } as const
  await tx.appointment.update({
    where: { id: time.id },
    data: { state: 'booked', holds: true, holdUntil: null, confirmedAt: now },
    select: { id: true },
  })
  if (taken.value) await occupySchedules(tx, { appointmentId, ...taken.value })
  await markScheduled(tx, person.id)
  await recordChange(tx, { time: confirmed, act: 'confirm', actor, now })
  await replaceLetters(tx, { time: confirmed, email: person.email, kinds: ['patient-time-confirmed'], now })
  return ok(confirmed)
}

/** What a time that only waited takes from now on, if it still can be had. */
async function takeWaiting(tx: Transaction, { visitType, startsAt }: OwnTime, now: Date) {
  const visit = visitTypeNamed(visitType)
  if (!visit) return refuse('not-offered')
  const taken = await takeTime(tx, { visit, startsAt, by: 'office', now })
  return taken.ok ? ok({ scheduleIds: taken.value, span: spanOf(startsAt, visit) }) : taken
}
