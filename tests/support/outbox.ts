import { renderLetter } from '@/components/emails/render-letter'
import { requestConsultation } from '@/lib/consultations/request-consultation'
import { db } from '@/lib/db'
import { sendDueEmails } from '@/lib/emails/send-due-emails'
import { smtpTransport } from '@/lib/emails/transport'
import { checkedRequest } from './checked-request'

/** Sends a request as of a minute ago, so that its letters are due. @returns its reference. */
export async function sendRequest(changed: Record<string, unknown> = {}): Promise<string> {
  const now = new Date(Date.now() - 60_000)
  const result = await requestConsultation(checkedRequest(changed), { now, key: null, setAside: false })
  if (!result.ok) throw new Error(result.code)
  return result.value.reference
}

/** A worker that sends letters when it is told to, with a connection of its own to the mail server. */
export function worker(name: string, smtpUrl: string) {
  const transport = smtpTransport(smtpUrl)
  const tools = { worker: name, transport, render: renderLetter }
  return {
    sendOnce: () => sendDueEmails(tools),
    /** Sends until nothing is due. */
    async sendAll() {
      while ((await sendDueEmails(tools)) > 0);
    },
    stop: () => transport.close(),
  }
}

/** Every letter in the outbox, oldest first. */
export function outbox() {
  return db().outboxEmail.findMany({ orderBy: [{ sendAfter: 'asc' }, { kind: 'asc' }] })
}

/** Lets the wait of every letter be over. */
export async function makeDue(): Promise<void> {
  await db()
    .$executeRaw`UPDATE "OutboxEmail" SET "sendAfter" = now() - interval '1 second' WHERE state = 'waiting'`
}
