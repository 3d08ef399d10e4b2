import { timeDoor } from '@/app/api/desk/time-door'
import { bookAppointment } from '@/lib/appointments/book-appointment'
import { chosenTimeSchema } from '@/lib/appointments/schema'
import { refuse } from '@/lib/result'

/** Books a time for a person, as when they are on the phone. */
export const POST = timeDoor({
  act: async ({ staff, id, text, now }) => {
    const chosen = chosenTimeSchema.safeParse({ visitType: text('visitType'), startsAt: text('startsAt') })
    if (!chosen.success) return refuse('time-missing')
    const { visitType, startsAt } = chosen.data
    return bookAppointment({
      requestId: id,
      visitType,
      startsAt,
      actor: { by: 'office', staff },
      now,
    })
  },
  done: 'booked',
  goOn: (id) => `/desk/requests/${encodeURIComponent(id)}`,
})
