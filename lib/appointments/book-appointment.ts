import 'server-only'
import { type VisitType, visitTypeNamed } from '@/lib/content/visit-types'
import { db, type Transaction } from '@/lib/db'
import { ok, refuse } from '@/lib/result'
import { holdsTooMany } from './check-holds'
import { checkPerson } from './check-person'
import { alternativesTo, type Decided, decideTime } from './decide-time'
import { findPerson } from './find-person'
import { holdEnds } from './hold-ends'
import { lockPerson } from './lock-person'
import { isTaken, type LookAsked, recentLook } from './look-around'
import { markScheduled } from './mark-scheduled'
import { occupySchedules } from './occupy-schedules'
import { recordChange } from './record-change'
import { replaceLetters } from './replace-letters'
import {
  type Actor,
  type BookedTime,
  ownTime,
  type Person,
  type RideHome,
  type TimeRefusal,
  type TimeResult,
} from './schema'
import { spanOf, takeTime } from './take-time'

type Asked = {
  requestId: string
  visitType: string
  /** As offered; an instant that is not offered at this moment is refused. */
  startsAt: Date
  rideHome?: RideHome | undefined
  actor: Actor
  now: Date
}

/**
 * Gives a person a time: the appointment, the schedules that it takes and the letters about it in one transaction. It
 * is `booked` at once when the office books or the kind of visit needs no confirmation; else `pending` and held. The
 * same time again is no second one.
 *
 * @returns refuses with `unknown-request`, `request-closed`, `not-cleared`, `enough-times`, `own-time-then`,
 *   `holds-too-many`; with `time-taken` or `not-offered` and the nearest other times.
 * @throws when the database is away; then nothing was written.
 */
export async function bookAppointment(asked: Asked): Promise<TimeResult> {
  const { visitType, startsAt, actor, now } = asked
  const visit = visitTypeNamed(visitType)
  if (!visit) return { ...refuse('not-offered'), alternatives: [], earlier: null }
  const wanted = { visitType, by: actor.by, wanted: startsAt, now }
  return decideTime(
    (tx) => book(tx, visit, asked),
    () => wanted,
    () => refuseAtAGlance(visit, asked, wanted),
  )
}

/** In a rush for one day most people can be refused by a look that somebody had a moment ago, and lock nothing. */
async function refuseAtAGlance(
  visit: VisitType,
  asked: Asked,
  wanted: LookAsked,
): Promise<TimeRefusal | null> {
  const look = await recentLook(wanted)
  if (!look || !isTaken(look, asked.startsAt)) return null
  const person = await findPerson(db(), asked.requestId)
  // Whatever else there is to say is said by the transaction.
  if (await checkPerson(db(), person, visit, asked)) return null
  return { ...refuse('time-taken'), alternatives: await alternativesTo(wanted), earlier: null }
}

async function book(tx: Transaction, visit: VisitType, asked: Asked): Promise<Decided> {
  const { requestId, startsAt, actor, now } = asked
  const person = await lockPerson(tx, requestId)
  const settled = await checkPerson(tx, person, visit, asked)
  if (settled || !person) return settled ?? refuse('unknown-request')
  if (actor.by === 'patient' && (await holdsTooMany(tx, person, now))) return refuse('holds-too-many')

  const taken = await takeTime(tx, { visit, startsAt, by: actor.by, now })
  if (!taken.ok) return taken
  const time = await insert(tx, visit, asked)
  if (time.holdUntil || time.state === 'booked') {
    const span = spanOf(startsAt, visit)
    await occupySchedules(tx, { appointmentId: time.id, scheduleIds: taken.value, span })
  }
  await tell(tx, { person, time, actor, now })
  return ok(time)
}

async function insert(tx: Transaction, visit: VisitType, asked: Asked): Promise<BookedTime> {
  const { requestId, visitType, startsAt, rideHome = null, actor, now } = asked
  const isBooked = visit.confirmedBy === 'at-once' || actor.by === 'office'
  const holdUntil = isBooked ? null : await holdEnds(tx, { visit, startsAt, now })
  return tx.appointment.create({
    data: {
      requestId,
      visitType,
      state: isBooked ? 'booked' : 'pending',
      holds: isBooked || holdUntil !== null,
      holdUntil,
      startsAt,
      endsAt: new Date(startsAt.getTime() + visit.minutes * 60_000),
      confirmedAt: isBooked ? now : null,
      rideHome,
      createdAt: now,
    },
    select: ownTime,
  })
}

type Told = { person: Person; time: BookedTime; actor: Actor; now: Date }

async function tell(tx: Transaction, { person, time, actor, now }: Told): Promise<void> {
  const isBooked = time.state === 'booked'
  if (isBooked) await markScheduled(tx, person.id)
  await recordChange(tx, { time, act: isBooked ? 'book' : 'hold', actor, now })
  const patient = isBooked ? 'patient-time-confirmed' : 'patient-time-held'
  const office = isBooked ? 'office-time-booked' : 'office-time-held'
  // The office need not be told what it did itself.
  const kinds = actor.by === 'office' ? ([patient] as const) : ([patient, office] as const)
  await replaceLetters(tx, { time, email: person.email, kinds, now })
}
