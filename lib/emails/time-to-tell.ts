import 'server-only'
import { type EmailKind, emailKind } from './kinds'
import { type TimeForLetter, timeForLetter } from './queries'
import type { LetterFacts } from './schema'

/**
 * Reads the appointment that a letter is about, as it stands now.
 *
 * @returns null for a letter about no time; `out-of-date` when the appointment has moved, or is in a state in which
 *   the letter would be untrue.
 * @throws when the database is away.
 */
export async function timeToTell(
  kind: EmailKind,
  facts: LetterFacts,
  writtenAt: Date,
): Promise<TimeForLetter | 'out-of-date' | null> {
  const states = emailKind(kind).while
  if (!states) return null
  const time = facts.appointmentId ? await timeForLetter(facts.appointmentId) : null
  const isTrue =
    time && states.some((state) => state === time.state) && facts.startsAt === time.startsAt.toISOString()
  return isTrue ? { ...time, facts, writtenAt } : 'out-of-date'
}
