import 'server-only'
import type { VisitType } from '@/lib/content/visit-types'
import type { Database, Transaction } from '@/lib/db'
import { ok, refuse } from '@/lib/result'
import type { Decided } from './decide-time'
import { ownTime, type Person } from './lock-person'
import type { Actor, BookedTime } from './schema'

type Asked = { visitType: string; startsAt: Date; actor: Actor; now: Date }

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
  const coming = await comingTimes(client, person.id, asked)
  const same = coming.find((time) => time.startsAt.getTime() === asked.startsAt.getTime())
  if (same) return ok(same)
  return coming.length >= visit.openAtMost ? refuse('enough-times') : null
}

function isOwn(person: Person, { actor }: Asked): boolean {
  return actor.by === 'office' || actor.requestId === person.id
}

/** Who looks automatic, or is not known to the office yet, gets no treatment time; the office knows whom it books. */
function mayBook(person: Person, { mayBook }: VisitType, { visitType, actor }: Asked): boolean {
  if (person.setAside && actor.by === 'patient') return false
  return mayBook === 'new' || person.clearedFor.includes(visitType)
}

/** A hold that has run out stands in nobody's way. */
function comingTimes(
  client: Database | Transaction,
  requestId: string,
  { visitType, now }: Asked,
): Promise<BookedTime[]> {
  return client.appointment.findMany({
    where: {
      requestId,
      visitType,
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
