import { closuresDoor } from '@/app/api/desk/closures-door'
import { acceptSuggestedClosure } from '@/lib/schedules/accept-suggested-closure'

/** Takes a suggested holiday off. */
export const POST = closuresDoor('closed', (staff, { day }, now) => acceptSuggestedClosure(staff, day, now))
