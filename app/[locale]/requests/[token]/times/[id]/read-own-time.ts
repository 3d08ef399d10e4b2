import { type OwnTimeFacts, ownTimeById } from '@/lib/appointments/own-queries'
import type { TimeRefusalCode } from '@/lib/appointments/schema'
import type { LinkedRequest } from '@/lib/consultations/queries'
import { ok, type Result, refuse } from '@/lib/result'
import { isComing, mustCall, stateOfTime } from '../../own-time-view'

/** One of a person's own times that they may still move or cancel themselves; else why not. */
export async function readChangeable(
  request: LinkedRequest,
  id: string,
  now: Date,
): Promise<Result<OwnTimeFacts, TimeRefusalCode>> {
  const time = await ownTimeById(request.id, id)
  if (!time) return refuse('unknown-time')
  const state = stateOfTime(time, now)
  if (state === 'expired') return refuse('hold-expired')
  if (state === 'cancelled') return refuse('already-cancelled')
  if (!isComing(state)) return refuse('already-begun')
  return mustCall(time, now) ? refuse('past-cut-off') : ok(time)
}
