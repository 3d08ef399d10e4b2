import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import type { VisitType } from '@/lib/content/visit-types'
import type { Database, Transaction } from '@/lib/db'
import { schedulePlans } from '@/lib/schedules/queries'
import { cancelCutOff, mustCallToChange } from './rules'
import type { Actor } from './schema'

/** How far back a business day is looked for. */
const daysBefore = 60

/** Until when a change of a visit is free, by the policy of its kind and the days on which the clinic is open. */
export async function cutOffOf(
  client: Database | Transaction,
  { visit, startsAt }: { visit: VisitType; startsAt: Date },
): Promise<Date> {
  const { timeZone } = clinic()
  const toDay = clinicDay(startsAt, timeZone)
  const fromDay = Temporal.PlainDate.from(toDay).subtract({ days: daysBefore }).toString()
  const plans = await schedulePlans(client, { fromDay, toDay })
  return cancelCutOff(startsAt, visit.cancelUntil, { plans, timeZone })
}

/** The same rule as `mustCallToChange`, for whoever wants a change now; it never binds the office. */
export async function isPastCutOff(
  tx: Transaction,
  asked: { visit: VisitType; time: { state: string; startsAt: Date }; actor: Actor; now: Date },
): Promise<boolean> {
  const { visit, time, actor, now } = asked
  if (actor.by === 'office') return false
  const cutOff = await cutOffOf(tx, { visit, startsAt: time.startsAt })
  return mustCallToChange(visit, { state: time.state, cutOff, now })
}
