import 'server-only'
import { randomUUID } from 'node:crypto'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { db } from '@/lib/db'
import type { EmailKind } from '@/lib/emails/kinds'
import { enqueue } from '@/lib/emails/outbox'
import { requestPath, requestToken, tokenHash } from '@/lib/links'
import { newReference } from '@/lib/reference'
import { ok, type Result, refuse } from '@/lib/result'
import { keyedHash, seal } from '@/lib/vault'
import type { CheckedConsultation } from './check-consultation'
import { insertRequest } from './insert-request'
import { hasUrgentWords } from './rules'
import { messagePlace } from './sealed-places'

type Asked = {
  now: Date
  /** The caller's idempotency key; null when there is none. */
  key: string | null
  /** True for what looks automatic: kept and shown at the desk, but no letter is sent. */
  setAside: boolean
}

type Accepted = { reference: string; path: string }

const referenceTries = 3

/**
 * Accepts a consultation request: the request, the letter to the office and the letter to the patient are written
 * in one transaction. The same request again, by a second press, a retry or another tab, gets the first one's
 * answer.
 *
 * @returns refuses with `key-reused` when the caller's key stands for another request.
 * @throws when the database is away; then nothing was written, or the repeat will find it.
 */
export async function requestConsultation(
  consultation: CheckedConsultation,
  { now, key, setAside }: Asked,
): Promise<Result<Accepted, 'key-reused'>> {
  const body = JSON.stringify(consultation)
  const idempotencyKey = keyedHash('idempotency', keyText(key, now, body))
  const bodyHash = keyedHash('request-body', body)
  const row = { now, setAside, idempotencyKey, bodyHash }
  for (let tries = 1; tries <= referenceTries; tries++) {
    const accepted = await insert(consultation, row)
    if (accepted) return ok(accepted)
    const first = await repeat(consultation, row)
    if (first) return first
    // Two references of 24^7 met, or the first was closed at this moment and gave up its key: write it anew.
  }
  throw new Error('No reference is free.')
}

const dayMilliseconds = 24 * 60 * 60 * 1_000

/** A caller's own key; or, without one and from the form's script, the words and the day the form was opened. */
function keyText(key: string | null, now: Date, body: string): string {
  const opened = /^typed (\d{4}-\d\d-\d\d)$/.exec(key ?? '')?.[1]
  if (key !== null && !opened) return `key ${key}`
  const [today, yesterday] = [0, dayMilliseconds].map((ago) =>
    clinicDay(new Date(now.getTime() - ago), clinic().timeZone),
  )
  return `typed ${opened === yesterday ? yesterday : today} ${body}`
}

type Row = {
  now: Date
  setAside: boolean
  idempotencyKey: Buffer<ArrayBuffer>
  bodyHash: Buffer<ArrayBuffer>
}

/** Null when the key or the reference is taken. */
async function insert(
  consultation: CheckedConsultation,
  { now, setAside, ...hashes }: Row,
): Promise<Accepted | null> {
  const { message, consent: _, phone, email, topic, ...fields } = consultation
  const id = randomUUID()
  const reference = newReference()
  const request = {
    ...fields,
    ...hashes,
    id,
    reference,
    tokenHash: tokenHash(requestToken(id)),
    phone: phone || null,
    email: email || null,
    topic: topic || null,
    messageSealed: message ? seal(message, messagePlace(id)) : null,
    urgent: hasUrgentWords(message),
    setAside,
    consentedAt: now,
    receivedAt: now,
  }
  const isWritten = await insertRequest(request, { kinds: setAside ? [] : lettersFor(email), now })
  return isWritten ? { reference, path: requestPath(id, consultation.locale) } : null
}

/** What the request was answered that has the key already; null when none has. */
async function repeat(
  { locale, email }: CheckedConsultation,
  { now, setAside, idempotencyKey, bodyHash }: Row,
): Promise<Result<Accepted, 'key-reused'> | null> {
  const where = { idempotencyKey }
  return db().$transaction(async (tx) => {
    const first = await tx.consultationRequest.findUnique({
      where,
      select: { id: true, reference: true, bodyHash: true },
    })
    if (!first) return null
    if (!bodyHash.equals(first.bodyHash)) return refuse('key-reused')
    // What looked automatic comes again as a person sends it: now it counts.
    const { count } = setAside
      ? { count: 0 }
      : await tx.consultationRequest.updateMany({
          where: { ...where, setAside: true },
          data: { setAside: false },
        })
    if (count > 0) await enqueue(tx, { kinds: lettersFor(email), about: first.id, now })
    return ok({ reference: first.reference, path: requestPath(first.id, locale) })
  })
}

function lettersFor(email: string): EmailKind[] {
  return email ? ['office-request-received', 'patient-request-received'] : ['office-request-received']
}
