import 'server-only'
import { type VisitType, visitTypeNamed } from '@/lib/content/visit-types'
import type { Database, Transaction } from '@/lib/db'
import { ok, refuse } from '@/lib/result'
import type { Span } from '@/lib/schedules/rules'
import type { Decided } from './decide-time'
import { type Actor, type BookedTime, ownTime, type Person } from './schema'
import { spanOf } from './take-time'

type Asked = {
  visitType: string
  /** Null when only the kind of visit is asked about. */
  startsAt: Date | null
  actor: Actor
  now: Date
}

/**
 * What the person's own affairs say to a time that they want: that they have it already, or that they cannot have it.
 * Null when nothing speaks against it.
 */
export async function checkPerson(
  client: Database | Transaction,
  person: Person | null,
  visit: VisitType,
  asked: Asked,
): Promise<Decided | null> {
  if (!person || !isOwn(person, asked)) return refuse('unknown-request')
  if (person.state === 'closed') return refuse('request-closed')
  if (!mayBook(person, visit, asked)) return refuse('not-cleared')
  const coming = await comingTimes(client, person.id, asked.now)
  const ofKind = coming.filter(({ visitType }) => visitType === asked.visitType)
  const same = ofKind.find((time) => time.startsAt.getTime() === asked.startsAt?.getTime())
  if (same) return ok(same)
  if (ofKind.length >= visit.openAtMost) return refuse('enough-times')
  return asked.startsAt && overlaps(coming, spanOf(asked.startsAt, visit)) ? refuse('own-time-then') : null
}

/**
 * What speaks against moving or confirming a time that the person has: the request is closed, or the clearance for such
 * a visit was taken back. The office moves what is booked all the same; it knows why.
 */
export function checkChange(
  person: Person,
  visit: VisitType | null,
  { time, actor }: { time: BookedTime; actor: Actor },
): Decided | null {
  if (person.state === 'closed') return refuse('request-closed')
  const isOfficeMatter = actor.by === 'office' && time.state === 'booked'
  if (!visit || isOfficeMatter || mayBook(person, visit, { visitType: time.visitType, actor })) return null
  return refuse('not-cleared')
}

/** True when a person has another time while they would be at the visit or rest after it. */
export async function hasOwnTimeThen(
  client: Transaction,
  { time, span, now }: { time: BookedTime; span: Span; now: Date },
): Promise<boolean> {
  const coming = await comingTimes(client, time.requestId, now)
  return overlaps(
    coming.filter(({ id }) => id !== time.id),
    span,
  )
}

function overlaps(coming: readonly BookedTime[], { from, to }: Span): boolean {
  return coming.some(({ visitType, startsAt, endsAt }) => {
    const visit = visitTypeNamed(visitType)
    const until = visit ? spanOf(startsAt, visit).to : endsAt.getTime()
    return startsAt.getTime() < to && from < until
  })
}

function isOwn(person: Person, { actor }: Asked): boolean {
  return actor.by === 'office' || actor.requestId === person.id
}

/** Who looks automatic, or is not known to the office yet, gets no treatment time; the office knows whom it books. */
function mayBook(
  person: Person,
  { mayBook }: VisitType,
  { visitType, actor }: Pick<Asked, 'visitType' | 'actor'>,
): boolean {
  if (person.setAside && actor.by === 'patient') return false
  return mayBook === 'new' || person.clearedFor.includes(visitType)
}

/** A hold that has run out stands in nobody's way. */
function comingTimes(client: Database | Transaction, requestId: string, now: Date): Promise<BookedTime[]> {
  return client.appointment.findMany({
    where: {
      requestId,
      startsAt: { gt: now },
      OR: [
        { state: 'booked' },
        { state: 'pending', holdUntil: null },
        { state: 'pending', holdUntil: { gt: now } },
      ],
    },
    select: ownTime,
  })
}
