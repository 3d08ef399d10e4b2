import 'server-only'
import { clinic } from '@/lib/content/clinic'
import { visitTypeNamed } from '@/lib/content/visit-types'
import type { Transaction } from '@/lib/db'
import { type EmailKind, emailKinds } from '@/lib/emails/kinds'
import { cancelWaiting, enqueue } from '@/lib/emails/outbox'
import type { LetterFacts } from '@/lib/emails/schema'
import { cutOffOf } from './check-cut-off'
import { reminders, visitSteps } from './rules'
import type { BookedTime } from './schema'

type Changed = {
  time: BookedTime
  /** Whether the person can be written to. */
  email: string | null
  kinds: readonly EmailKind[]
  /** Where a moved visit was before. */
  formerStart?: Date
  now: Date
}

/**
 * Takes back every letter about an appointment that has not gone, and puts those in its place that tell how it stands
 * now; for a booked time also its reminders. So no letter is left for a time that is gone.
 */
export async function replaceLetters(tx: Transaction, changed: Changed): Promise<void> {
  const { time, email, now } = changed
  await cancelWaiting(tx, { about: time.requestId, appointmentId: time.id })
  const kinds = changed.kinds.filter((kind) => email || emailKinds[kind].to === 'office')
  if (kinds.length === 0) return
  const facts = await factsOf(tx, changed)
  await enqueue(tx, { kinds, about: time.requestId, facts, now })
  if (time.state !== 'booked' || !email) return
  const visit = visitTypeNamed(time.visitType) ?? {}
  for (const { kind, sendAt } of reminders(time.startsAt, visit, { now, timeZone: clinic().timeZone })) {
    await enqueue(tx, { kinds: [kind], about: time.requestId, facts, now, sendAfter: sendAt })
  }
}

/** The instants that the letters name, as they are told today: a rule may change, what was said stays. */
async function factsOf(tx: Transaction, { time, formerStart }: Changed): Promise<LetterFacts> {
  const { timeZone } = clinic()
  const visit = visitTypeNamed(time.visitType)
  const facts: LetterFacts = { appointmentId: time.id, startsAt: time.startsAt.toISOString() }
  if (formerStart) facts.formerStart = formerStart.toISOString()
  if (!visit) return facts
  const leaves = time.startsAt.getTime() + (visit.minutes + visit.bufferMinutes) * 60_000
  facts.leaves = new Date(leaves).toISOString()
  if (time.state === 'cancelled') return facts
  facts.cancelBy = (await cutOffOf(tx, { visit, startsAt: time.startsAt })).toISOString()
  for (const { step, from } of visitSteps(time.startsAt, visit, { timeZone })) {
    if (step === 'stop-eating') facts.stopEating = from.toISOString()
    if (step === 'arrive') facts.arrive = from.toISOString()
    if (step === 'ride-home') facts.rideHome = from.toISOString()
  }
  return facts
}
