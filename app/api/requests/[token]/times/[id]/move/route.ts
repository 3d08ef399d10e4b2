import { privatePage } from '@/app/doors/private-page'
import { moveAppointment } from '@/lib/appointments/move-appointment'
import { chosenTimeSchema } from '@/lib/appointments/schema'
import { refuse } from '@/lib/result'
import { ownDoor } from '../../../own-door'
import { refused, toldTime } from '../../told-time'

type Params = { params: Promise<{ token: string; id: string }> }

const newStart = chosenTimeSchema.pick({ startsAt: true })

/** Moves a person's own time; the old one is theirs until the new one is. A form post (303) or JSON. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params
  return ownDoor(
    request,
    { params },
    {
      act: async ({ text, locale, token }, { id: requestId }, now) => {
        if (text('startsAt') === '') return refuse('nothing-chosen')
        const chosen = newStart.safeParse({ startsAt: text('startsAt') })
        if (!chosen.success) return refuse('unreadable')
        const actor = { by: 'patient', requestId } as const
        const { startsAt } = chosen.data
        const result = await moveAppointment({ appointmentId: id, startsAt, actor, now })
        if (!result.ok) return refused(result)
        const page = privatePage({ locale, token }, '', { done: 'moved' })
        return { ok: true, status: 200, body: toldTime(result.value), page }
      },
      // The page of the move itself knows when there is nothing left to move.
      back: (caller, problem) =>
        privatePage(caller, `/times/${encodeURIComponent(id)}`, {
          from: caller.text('shown'),
          startsAt: caller.text('startsAt'),
          problem,
        }),
    },
  )
}
