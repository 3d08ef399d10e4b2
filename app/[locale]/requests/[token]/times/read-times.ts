import { visitOfKind } from '@/app/doors/visit-kind'
import { alternativesTo } from '@/lib/appointments/decide-time'
import type { Booker } from '@/lib/appointments/notice'
import { readOffer } from '@/lib/appointments/offer-queries'
import { bookableVisits, ownTimes } from '@/lib/appointments/own-queries'
import type { LinkedRequest } from '@/lib/consultations/queries'
import { type VisitType, visitTypeNamed } from '@/lib/content/visit-types'
import { refuse } from '@/lib/result'
import { isComing, stateOfTime } from '../own-time-view'
import type { Asked } from './asked'

const wantsOthers: readonly (string | null)[] = ['time-taken', 'not-offered']

/** The free times of one kind of visit, and those near to one that could not be had. */
export async function readTimes(
  visitType: string,
  visit: VisitType,
  { asked, by, now }: { asked: Asked; by: Booker; now: Date },
) {
  const { from, kept, problem } = asked
  const [offer, nearest] = await Promise.all([
    readOffer({ visitType, from, kept, by, now }),
    kept && wantsOthers.includes(problem) ? alternativesTo({ visitType, by, wanted: kept, now }) : [],
  ])
  return { visitType, visit, offer, nearest, asked }
}

/**
 * What a person may choose from.
 *
 * @returns `kinds` when they have to say first what the time is for. Refuses with `request-closed`, `enough-times` or
 *   `not-cleared` when there is nothing for them to choose.
 */
export async function readChoice(request: LinkedRequest, asked: Asked, now: Date) {
  if (request.state === 'closed') return refuse('request-closed')
  const kinds = await bookableVisits(request.id, now)
  const named = visitOfKind(asked.kind ?? '')
  const visitType = named && kinds.includes(named) ? named : kinds.length === 1 ? kinds[0] : null
  const visit = visitType ? visitTypeNamed(visitType) : null
  if (visitType && visit) {
    const times = await readTimes(visitType, visit, { asked, by: 'patient', now })
    return { ok: true as const, value: { ...times, contactBy: request.contactBy } }
  }
  if (kinds.length > 0) return { ok: true as const, value: { kinds } }
  const own = await ownTimes(request.id)
  return refuse(own.some((time) => isComing(stateOfTime(time, now))) ? 'enough-times' : 'not-cleared')
}
