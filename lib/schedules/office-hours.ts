import 'server-only'
import { clinicDay, dayBeside } from '@/lib/clock'
import { clinic, type OfficeHours } from '@/lib/content/clinic'
import { type Database, db, type Transaction } from '@/lib/db'
import { closedForAll } from './queries'

/** A promise never looks further ahead than this. */
const mostDays = 60

/**
 * When a person answers: the hours of content/clinic.yaml, without the days on which the whole clinic is closed, also
 * by the desk.
 *
 * @param since the earliest moment that something is promised from.
 */
export async function officeHours(since: Date, client: Database | Transaction = db()): Promise<OfficeHours> {
  const { officeHours: hours, answerWithinMinutes, closedOn, timeZone } = clinic()
  const day = clinicDay(since, timeZone)
  const closed = await closedForAll(client, day)
  const last = dayBeside(day, mostDays)
  const days = closed.flatMap((span) => daysOf(span, day, last))
  return { officeHours: hours, answerWithinMinutes, closedOn: [...closedOn, ...days], timeZone }
}

function daysOf(
  { fromDay, toDay }: { fromDay: string; toDay: string },
  first: string,
  last: string,
): string[] {
  const days: string[] = []
  const end = toDay < last ? toDay : last
  for (let day = fromDay > first ? fromDay : first; day <= end; day = dayBeside(day, 1)) days.push(day)
  return days
}
