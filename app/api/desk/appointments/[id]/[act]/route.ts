import { deskRefusal } from '@/app/api/desk/answers'
import { timeDoor } from '@/app/api/desk/time-door'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import { confirmAppointment } from '@/lib/appointments/confirm-appointment'
import { recordAttendance } from '@/lib/appointments/record-attendance'
import type { Staff } from '@/lib/staff/session'

const office = (staff: Staff) => ({ by: 'office', staff }) as const

const doors = {
  confirm: timeDoor({
    act: ({ staff, id, now }) => confirmAppointment({ appointmentId: id, actor: office(staff), now }),
    done: 'confirmed',
  }),
  cancel: timeDoor({
    act: ({ staff, id, now }) => cancelAppointment({ appointmentId: id, actor: office(staff), now }),
    done: 'cancelled',
  }),
  offer: timeDoor({
    act: ({ staff, id, now }) =>
      cancelAppointment({ appointmentId: id, actor: office(staff), offersOthers: true, now }),
    done: 'offered',
  }),
  came: timeDoor({
    act: ({ staff, id, now }) => recordAttendance(staff, { appointmentId: id, came: true, now }),
    done: 'came',
  }),
  missed: timeDoor({
    act: ({ staff, id, now }) => recordAttendance(staff, { appointmentId: id, came: false, now }),
    done: 'missed',
  }),
}

/** Does to one time what its button says. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string; act: string }> },
): Promise<Response> {
  const { act } = await params
  if (!Object.hasOwn(doors, act)) return deskRefusal(404)
  return doors[act as keyof typeof doors](request, { params })
}
