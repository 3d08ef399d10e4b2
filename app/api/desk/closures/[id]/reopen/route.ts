import { closuresDoor } from '@/app/api/desk/closures-door'
import { ok } from '@/lib/result'
import { reopenDay } from '@/lib/schedules/reopen-day'

/** Gives days off back. */
export const POST = closuresDoor('reopened', async (staff, { id }, now) => {
  await reopenDay(staff, id, now)
  return ok(null)
})
