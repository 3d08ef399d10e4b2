import { timeDoor } from '@/app/api/desk/time-door'
import { clearPerson } from '@/lib/appointments/clear-person'

/** Says which treatment visits a person may book. */
export const POST = timeDoor({
  act: ({ staff, id, all, now }) => clearPerson(staff, id, all('clear'), now),
  done: 'cleared',
  listed: ['clear'],
})
