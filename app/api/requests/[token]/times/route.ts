import { privatePage } from '@/app/doors/private-page'
import { kindOf } from '@/app/doors/visit-kind'
import { bookAppointment } from '@/lib/appointments/book-appointment'
import { chosenTimeSchema } from '@/lib/appointments/schema'
import { refuse } from '@/lib/result'
import { ownDoor } from '../own-door'
import { refused, toldTime } from './told-time'

type Params = { params: Promise<{ token: string }> }

/** Problems that the list of times answers; all others are told on the private page. */
const atTheList = ['time-taken', 'not-offered', 'nothing-chosen', 'unreadable', 'unavailable', 'too-many']

/** Takes the choice of a time, as a form post (303) or JSON (201, 409, 422, 429, 503). See README, "The API". */
export function POST(request: Request, { params }: Params): Promise<Response> {
  return ownDoor(
    request,
    { params },
    {
      act: async ({ text, locale, token }, { id }, now) => {
        if (text('startsAt') === '') return refuse('nothing-chosen')
        const chosen = chosenTimeSchema.safeParse({
          visitType: text('visitType'),
          startsAt: text('startsAt'),
          rideHome: text('rideHome') || undefined,
        })
        if (!chosen.success) return refuse('unreadable')
        const actor = { by: 'patient', requestId: id } as const
        const result = await bookAppointment({ ...chosen.data, requestId: id, actor, now })
        if (!result.ok) return refused(result)
        const { state, holdUntil } = result.value
        const done = state === 'booked' ? 'booked' : holdUntil ? 'held' : 'waiting'
        const page = privatePage({ locale, token }, '', { done })
        return { ok: true, status: 201, body: toldTime(result.value), page }
      },
      back: (caller, problem) => {
        if (!atTheList.includes(problem)) return privatePage(caller, '', { problem })
        return privatePage(caller, '/times', {
          kind: kindOf(caller.text('visitType')),
          from: caller.text('shown'),
          startsAt: caller.text('startsAt'),
          problem,
        })
      },
    },
  )
}
