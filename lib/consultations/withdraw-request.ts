import 'server-only'
import { withdrawTimes } from '@/lib/appointments/withdraw-times'
import { db } from '@/lib/db'
import type { EmailKind } from '@/lib/emails/kinds'
import { enqueue } from '@/lib/emails/outbox'
import { tokenHash } from '@/lib/links'
import { ok, type Result, refuse } from '@/lib/result'

/**
 * Closes a request at the wish of the person who holds its link, takes back its times, and  tells both sides in one
 * letter each, which names the soonest time too; further booked ones leave the person's calendar by letters of their
 * own. A second press changes nothing and is answered alike. The key of repeats is given up, so that the same words
 * can be sent anew.
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
    if (count === 0) return ok(null)
    const { id, email } = request
    const office: EmailKind[] = request.setAside ? [] : ['office-request-withdrawn']
    const letters: EmailKind[] =
      request.setAside || !email ? office : [...office, 'patient-request-withdrawn']
    const withdrawn = await withdrawTimes(tx, {
      requestId: id,
      email,
      actor: { by: 'patient', requestId: id },
      lettersFor: (state, at) => (at === 0 ? letters : state === 'booked' ? ['patient-time-closed'] : []),
      now,
    })
    if (withdrawn === 0) await enqueue(tx, { kinds: letters, about: id, now })
    return ok(null)
  })
}
