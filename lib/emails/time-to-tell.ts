import 'server-only'
import { type EmailKind, emailKind } from './kinds'
import { canStillBeHad, type TimeForLetter, timeForLetter } from './queries'
import type { LetterFacts } from './schema'

/**
 * Reads the appointment that a letter is about, as it stands now.
 *
 * @returns null for a letter about no time; `out-of-date` when the appointment has moved, is in a state in which the
 *   letter would be untrue, or the time that it offers is taken.
 * @throws when the database is away.
 */
export async function timeToTell(
  kind: EmailKind,
  facts: LetterFacts,
  writtenAt: Date,
): Promise<TimeForLetter | 'out-of-date' | null> {
  const { while: states, timeOptional, offer } = emailKind(kind)
  if (!states) return null
  if (timeOptional && !facts.appointmentId) return null
  const time = facts.appointmentId ? await timeForLetter(facts.appointmentId) : null
  const isTrue =
    time && states.some((state) => state === time.state) && facts.startsAt === time.startsAt.toISOString()
  if (!isTrue || (offer && !(await canStillBeHad(facts.offerId)))) return 'out-of-date'
  return { ...time, facts, writtenAt }
}
