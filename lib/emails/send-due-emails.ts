import 'server-only'
import { db } from '@/lib/db'
import { errorCode, log } from '@/lib/log'
import { maxAttempts, readFailure, secondsUntilRetry } from './backoff'
import { composeLetter, type LetterRenderer } from './compose'
import { isEmailKind } from './kinds'
import { requestForLetter } from './queries'
import { letterFacts } from './schema'
import { timeToTell } from './time-to-tell'
import type { Transport } from './transport'

type Claimed = {
  id: string
  kind: string
  about: string
  facts: unknown
  createdAt: Date
  attempts: number
}
type Tools = { worker: string; transport: Transport; render: LetterRenderer }

const atOnce = 10
const leaseSeconds = 60

/**
 * Sends what is due, several letters at a time, and returns how many it tried. Any number of workers may run: a
 * letter is claimed with SKIP LOCKED under a lease of 60 seconds, and one whose worker died is due again after it.
 * Every letter is tried until the mail server says yes or never, 900 times at most, always with one Message-ID: where
 * the answer is lost, it may arrive more than once.
 *
 * @param tools `worker` is a name no other worker has.
 * @throws when the database is away, after every letter that was claimed has been tried.
 */
export async function sendDueEmails(tools: Tools): Promise<number> {
  const claimed = await claim(tools.worker)
  const outcomes = await Promise.allSettled(claimed.map((email) => deliver(email, tools)))
  // Only now: whoever is told that we were interrupted may claim anew, or stop, and none of these is under way then.
  const interrupted = outcomes.find(({ status }) => status === 'rejected')
  if (interrupted) throw (interrupted as PromiseRejectedResult).reason
  return claimed.length
}

/** The database's clock rules the lease, so that workers whose clocks differ agree about it. */
async function claim(worker: string): Promise<Claimed[]> {
  return db().$queryRaw<Claimed[]>`
    UPDATE "OutboxEmail" SET "leasedUntil" = now() + ${leaseSeconds} * interval '1 second',
      "leasedBy" = ${worker}, attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM "OutboxEmail"
      WHERE state = 'waiting' AND "sendAfter" <= now() AND ("leasedUntil" IS NULL OR "leasedUntil" < now())
      ORDER BY "sendAfter" LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, about, facts, "createdAt", attempts`
}

async function deliver(email: Claimed, { worker, transport, render }: Tools): Promise<void> {
  try {
    const letter = await compose(email, render)
    if (!letter) return await drop(email, worker)
    await transport.send(letter)
  } catch (error) {
    await retryOrFail(email, worker, error)
    return
  }
  await settle(email, worker, { state: 'sent', sentAt: new Date(), lastError: null })
  log.info({ event: 'letter-sent', kind: email.kind, id: email.id, count: email.attempts })
}

class CannotCompose extends Error {}

/** Null for a letter that has become untrue between being claimed and being written. */
async function compose({ id, kind, about, facts, createdAt }: Claimed, render: LetterRenderer) {
  const request = await requestForLetter(about)
  if (!request || !isEmailKind(kind)) throw new CannotCompose('The letter has no request or no words.')
  const read = letterFacts.safeParse(facts)
  if (!read.success) throw new CannotCompose('The facts are none of ours.', { cause: read.error })
  // Outside of the try: a database that is slow or away for a moment does not make a letter impossible.
  const time = await timeToTell(kind, read.data, createdAt)
  if (time === 'out-of-date') return null
  try {
    const known = { ...request, writtenAt: createdAt, ...(time && { time }) }
    return await composeLetter(id, kind, known, { render, now: new Date() })
  } catch (cause) {
    throw new CannotCompose('The words of the letter and its facts do not fit.', { cause })
  }
}

async function retryOrFail(email: Claimed, worker: string, error: unknown): Promise<void> {
  const cannotCompose = { final: true, refusesUs: false, code: 'cannot-compose' }
  const { final, refusesUs, code } = error instanceof CannotCompose ? cannotCompose : readFailure(error)
  const isLast = final || (email.attempts >= maxAttempts && !refusesUs)
  const seconds = secondsUntilRetry(email.attempts, Math.random())
  await settle(
    email,
    worker,
    isLast
      ? { state: 'failed', failedAt: new Date(), lastError: code }
      : { sendAfter: new Date(Date.now() + seconds * 1_000), lastError: code },
  )
  const line = { kind: email.kind, id: email.id, code, count: email.attempts }
  if (isLast) log.error({ event: 'letter-failed', ...line })
  else if (refusesUs) log.error({ event: 'mail-server-refuses-us', ...line })
  else log.info({ event: 'letter-delayed', ...line })
  if (error instanceof CannotCompose && error.cause)
    log.error({ event: 'letter-words', code: errorCode(error.cause) })
}

/** A letter for a time that is gone: its successor is in the outbox already. */
async function drop(email: Claimed, worker: string): Promise<void> {
  await db().outboxEmail.deleteMany({ where: { id: email.id, leasedBy: worker, state: 'waiting' } })
  log.info({ event: 'letter-dropped', kind: email.kind, id: email.id })
}

/** Writes the outcome, unless the lease ran out and another worker has the letter now. */
async function settle(email: Claimed, worker: string, outcome: object): Promise<void> {
  await db().outboxEmail.updateMany({
    where: { id: email.id, leasedBy: worker, state: 'waiting' },
    data: { ...outcome, leasedUntil: null, leasedBy: null },
  })
}
