import 'server-only'
import { db, type Transaction } from '@/lib/db'
import type { EmailKind } from '@/lib/emails/kinds'
import { enqueue } from '@/lib/emails/outbox'
import { alreadyKnownPath, requestPath } from '@/lib/links'
import { ok, type Result, refuse } from '@/lib/result'
import type { CheckedConsultation } from './check-consultation'

/** What a caller is answered: the code to say on the phone, and the page to go to. */
export type Accepted = { reference: string; path: string }

type Again = {
  now: Date
  /** True for what looks automatic. */
  setAside: boolean
  idempotencyKey: Buffer<ArrayBuffer>
  bodyHash: Buffer<ArrayBuffer>
  /** True for a caller's own key, which nobody else knows; false for one that follows from the words. */
  isSecret: boolean
}

/** A second press, the Back button, a retry: whoever sends the same words so soon is the one who sent them. */
const sameHandsMilliseconds = 15 * 60_000
/** The link is not sent again more often than this, however often the words come. */
const linkAgainMilliseconds = 6 * 3_600_000

/**
 * Answers a request that has been accepted already. Who knows nothing but its words, some time later, is not shown the
 * private page: its link goes once more to the address in the request.
 *
 * @returns null when no request has the key; refuses with `key-reused` when it stands for another one.
 */
export async function repeatRequest(
  { locale, email }: CheckedConsultation,
  { now, setAside, idempotencyKey, bodyHash, isSecret }: Again,
): Promise<Result<Accepted, 'key-reused'> | null> {
  const where = { idempotencyKey }
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`
      SELECT FROM "ConsultationRequest" WHERE "idempotencyKey" = ${idempotencyKey} FOR NO KEY UPDATE`
    const first = await tx.consultationRequest.findUnique({
      where,
      select: { id: true, reference: true, bodyHash: true, setAside: true, receivedAt: true },
    })
    if (!first) return null
    if (!bodyHash.equals(first.bodyHash)) return refuse('key-reused')
    const counts = first.setAside && !setAside
    // What looked automatic comes again as a person sends it: now it counts.
    if (counts) {
      await tx.consultationRequest.update({ where, data: { setAside: false } })
      await enqueue(tx, { kinds: lettersFor(email), about: first.id, now })
    }
    const { id, reference, receivedAt } = first
    if (isSecret || now.getTime() - receivedAt.getTime() <= sameHandsMilliseconds) {
      return ok({ reference, path: requestPath(id, locale) })
    }
    if (email && !counts && !first.setAside) await sendLinkAgain(tx, id, now)
    return ok({ reference, path: alreadyKnownPath(locale) })
  })
}

async function sendLinkAgain(tx: Transaction, about: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - linkAgainMilliseconds)
  const kind = 'patient-link-again'
  const latest = await tx.outboxEmail.findFirst({ where: { about, kind, createdAt: { gt: since } } })
  if (!latest) await enqueue(tx, { kinds: [kind], about, now })
}

/** The letters about a request that has just come in. */
export function lettersFor(email: string): EmailKind[] {
  return email ? ['office-request-received', 'patient-request-received'] : ['office-request-received']
}
