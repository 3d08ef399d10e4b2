import { timeDoor } from '@/app/api/desk/time-door'
import { moveAppointment } from '@/lib/appointments/move-appointment'
import { chosenTimeSchema } from '@/lib/appointments/schema'
import { refuse } from '@/lib/result'

/** Moves a time of a person to another one. */
export const POST = timeDoor({
  act: async ({ staff, text, now }) => {
    const chosen = chosenTimeSchema.safeParse({ visitType: text('visitType'), startsAt: text('startsAt') })
    if (!chosen.success) return refuse('time-missing')
    const { startsAt } = chosen.data
    return moveAppointment({
      appointmentId: text('appointmentId'),
      startsAt,
      actor: { by: 'office', staff },
      now,
    })
  },
  done: 'moved',
  goOn: (id) => `/desk/requests/${encodeURIComponent(id)}`,
})
