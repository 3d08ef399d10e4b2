import 'server-only'
import { lockPersonOf } from '@/lib/appointments/lock-person'
import { db } from '@/lib/db'
import { cancelWaiting } from '@/lib/emails/outbox'
import { ok, type Result, refuse } from '@/lib/result'

/** The letters that ask somebody whether they want to come earlier. */
const asking = ['patient-earlier-time-free', 'office-earlier-time-free'] as const

/**
 * Takes a person off the waiting list, and with them the letters that would ask them. The same again changes nothing.
 */
export async function leaveWaitingList({
  appointmentId,
  requestId,
}: {
  appointmentId: string
  requestId: string
}): Promise<Result<null, 'unknown-time'>> {
  return db().$transaction(async (tx) => {
    const found = await lockPersonOf(tx, appointmentId, { by: 'patient', requestId })
    if (!found) return refuse('unknown-time')
    await tx.waitingListEntry.deleteMany({ where: { appointmentId } })
    await cancelWaiting(tx, { about: requestId, appointmentId, kinds: asking })
    return ok(null)
  })
}
