import 'server-only'
import { withdrawTimes } from '@/lib/appointments/withdraw-times'
import { db } from '@/lib/db'
import { enqueue } from '@/lib/emails/outbox'
import { tokenHash } from '@/lib/links'
import { ok, type Result, refuse } from '@/lib/result'

/** Only what was confirmed has letters of its own: of all else the letter of withdrawal tells enough. */
const toldOfBooked = ['patient-time-closed', 'office-time-cancelled'] as const

/**
 * Closes a request at the wish of the person who holds its link, takes back its times, and tells both sides. A second
 * press changes nothing and is answered alike. The key of repeats is given up, so that the same words can be sent anew.
 */
export async function withdrawRequest(token: string, now: Date): Promise<Result<null, 'unknown-link'>> {
  return db().$transaction(async (tx) => {
    const where = { tokenHash: tokenHash(token) }
    const { count } = await tx.consultationRequest.updateMany({
      where: { ...where, state: { not: 'closed' } },
      data: { state: 'closed', closedBy: 'withdrawn', closedAt: now, idempotencyKey: null },
    })
    const request = await tx.consultationRequest.findUnique({
      where,
      select: { id: true, email: true, setAside: true },
    })
    if (!request) return refuse('unknown-link')
    if (count === 1) {
      await withdrawTimes(tx, {
        requestId: request.id,
        email: request.email,
        actor: { by: 'patient', requestId: request.id },
        lettersFor: (state) => (state === 'booked' ? toldOfBooked : []),
        now,
      })
    }
    if (count === 1 && !request.setAside) {
      const office = 'office-request-withdrawn' as const
      await enqueue(tx, {
        kinds: request.email ? [office, 'patient-request-withdrawn'] : [office],
        about: request.id,
        now,
      })
    }
    return ok(null)
  })
}
