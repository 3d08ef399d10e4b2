import { privatePage } from '@/app/doors/private-page'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import { ownDoor } from '../../../own-door'
import { refused, toldTime } from '../../told-time'

type Params = { params: Promise<{ token: string; id: string }> }

/** Cancels a person's own time. A form post (303) or JSON. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params
  return ownDoor(
    request,
    { params },
    {
      act: async ({ locale, token }, { id: requestId }, now) => {
        const actor = { by: 'patient', requestId } as const
        const result = await cancelAppointment({ appointmentId: id, actor, now })
        if (!result.ok) return refused(result)
        const page = privatePage({ locale, token }, '', { done: 'cancelled' })
        return { ok: true, status: 200, body: toldTime(result.value), page }
      },
      back: (caller, problem) => privatePage(caller, `/times/${encodeURIComponent(id)}/cancel`, { problem }),
    },
  )
}
