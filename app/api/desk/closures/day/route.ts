import { closuresDoor } from '@/app/api/desk/closures-door'
import { closeComingDay } from '@/lib/schedules/close-coming-day'

/** Takes any day to come off. */
export const POST = closuresDoor('closed', (staff, { day }, now) => closeComingDay(staff, day, now))
