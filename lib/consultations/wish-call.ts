import 'server-only'
import { db } from '@/lib/db'
import { enqueue } from '@/lib/emails/outbox'
import { tokenHash } from '@/lib/links'
import { ok, type Result, refuse } from '@/lib/result'
import { requestByLink } from './queries'

/**
 * Notes that no free time suits a person and that they want to hear from the office, and tells the office in the same
 * transaction. While the wish stands, pressing again changes nothing.
 *
 * @returns refuses with `unknown-link`, `link-expired`, `request-closed`.
 * @throws when the database is away; then nothing was written.
 */
export async function wishCall(
  token: string,
  now: Date,
): Promise<Result<null, 'unknown-link' | 'link-expired' | 'request-closed'>> {
  const link = await requestByLink(token, now)
  if (!link.ok) return link
  if (link.value.callIsWished) return ok(null)
  const { callWishedAt } = link.value
  return db().$transaction(async (tx) => {
    // As it was read: of two presses at once the second finds the row changed.
    const { count } = await tx.consultationRequest.updateMany({
      where: { tokenHash: tokenHash(token), state: { not: 'closed' }, callWishedAt },
      data: { callWishedAt: now },
    })
    const request = await tx.consultationRequest.findUnique({
      where: { tokenHash: tokenHash(token) },
      select: { id: true, state: true, setAside: true },
    })
    if (!request) return refuse('unknown-link')
    if (request.state === 'closed') return refuse('request-closed')
    if (count === 1 && !request.setAside) {
      await enqueue(tx, { kinds: ['office-call-wished'], about: request.id, now })
    }
    return ok(null)
  })
}
