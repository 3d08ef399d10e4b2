import 'server-only'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { env } from '@/lib/env'
import { errorCode, log } from '@/lib/log'
import type { LetterRenderer } from './compose'
import { sendDueEmails } from './send-due-emails'
import { smtpTransport } from './transport'

const idleMilliseconds = 1_000
const brokenMilliseconds = 3_000

/**
 * Sends letters until it is told to stop. It looks once a second when there is nothing to do, at once while there
 * is, and goes on by itself after the database or the mail server was away.
 *
 * @returns stops it and resolves when the letters under way are settled.
 */
export function runOutbox(render: LetterRenderer): () => Promise<void> {
  const transport = smtpTransport(env().SMTP_URL)
  const stopped = new AbortController()
  // An aborted wait rejects; here that only means: look at the signal again.
  const pause = (milliseconds: number) =>
    wait(milliseconds, undefined, { signal: stopped.signal }).catch(() => undefined)
  const tools = { worker: randomUUID(), transport, render }

  const loop = async () => {
    while (!stopped.signal.aborted) {
      try {
        if ((await sendDueEmails(tools)) === 0) await pause(idleMilliseconds)
      } catch (error) {
        // The database is away: what was claimed is due again when its lease ends.
        log.error({ event: 'outbox-interrupted', code: errorCode(error) })
        await pause(brokenMilliseconds)
      }
    }
    transport.close()
  }
  const finished = loop()
  return async () => {
    stopped.abort()
    await finished
  }
}
