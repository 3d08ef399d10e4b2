import 'server-only'
import { randomUUID } from 'node:crypto'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { requestPath, requestToken, tokenHash } from '@/lib/links'
import { newReference } from '@/lib/reference'
import { ok, type Result } from '@/lib/result'
import { keyedHash, seal } from '@/lib/vault'
import type { CheckedConsultation } from './check-consultation'
import { insertRequest } from './insert-request'
import { type Accepted, lettersFor, repeatRequest } from './repeat-request'
import { hasUrgentWords } from './rules'
import { messagePlace } from './sealed-places'

type Asked = {
  now: Date
  /** The caller's idempotency key; null when there is none. */
  key: string | null
  /** True for what looks automatic: kept and shown at the desk, but no letter is sent. */
  setAside: boolean
}

const referenceTries = 3

/**
 * Accepts a consultation request: the request, the letter to the office and the letter to the patient are written
 * in one transaction. The same request again, by a second press, a retry or another tab, gets the first one's
 * answer; without a key of the caller only for a quarter of an hour, then the way to it goes by letter alone.
 *
 * @returns refuses with `key-reused` when the caller's key stands for another request.
 * @throws when the database is away; then nothing was written, or the repeat will find it.
 */
export async function requestConsultation(
  consultation: CheckedConsultation,
  { now, key, setAside }: Asked,
): Promise<Result<Accepted, 'key-reused'>> {
  const body = JSON.stringify(consultation)
  const openedOn = key === null ? today(now) : openedDay(key, now)
  const idempotencyKey = keyedHash('idempotency', openedOn ? `typed ${openedOn} ${body}` : `key ${key}`)
  const bodyHash = keyedHash('request-body', body)
  const row = { now, setAside, idempotencyKey, bodyHash }
  for (let tries = 1; tries <= referenceTries; tries++) {
    const accepted = await insert(consultation, row)
    if (accepted) return ok(accepted)
    const first = await repeatRequest(consultation, { ...row, isSecret: openedOn === null })
    if (first) return first
    // Two references of 24^7 met, or the first was closed at this moment and gave up its key: write it anew.
  }
  throw new Error('No reference is free.')
}

const dayMilliseconds = 24 * 60 * 60 * 1_000

/** The day on which a form was opened, as its script says; null for a caller's own key. At most a day ago. */
function openedDay(key: string, now: Date): string | null {
  const opened = /^typed (\d{4}-\d\d-\d\d)$/.exec(key)?.[1]
  const yesterday = today(new Date(now.getTime() - dayMilliseconds))
  return opened ? (opened === yesterday ? yesterday : today(now)) : null
}

function today(now: Date): string {
  return clinicDay(now, clinic().timeZone)
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
