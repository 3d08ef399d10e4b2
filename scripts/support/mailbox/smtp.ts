import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { Envelope } from './letter'

/**
 * What happens to a delivery: `accept`; an SMTP code of 400 to 599 that refuses it; `cut`, which keeps the letter but
 * breaks the connection before saying so; `hang`, which never answers.
 */
export type Verdict = 'accept' | 'cut' | 'hang' | number

type Options = {
  judge(envelope: Envelope): Verdict
  keep(envelope: Envelope, raw: string): Promise<void>
}

/** A mail server for one machine: no TLS, no sign-in, takes letters for anybody and sends none on. */
export function createSmtpServer({ judge, keep }: Options): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 500,
    async onData(stream, session, callback) {
      try {
        const envelope = envelopeOf(session)
        const raw = await text(stream)
        const verdict = judge(envelope)
        if (typeof verdict === 'number') return callback(refusal(verdict))
        if (verdict === 'hang') return
        await keep(envelope, raw)
        if (verdict === 'cut') return cut(server, session)
        callback()
      } catch (error) {
        callback(error as Error)
      }
    },
  })
  // A client that goes away in the middle; unheard, it would end the process.
  server.on('error', () => undefined)
  return server
}

function envelopeOf({ envelope }: SMTPServerSession): Envelope {
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map((recipient) => recipient.address),
  }
}

async function text(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function refusal(responseCode: number): Error {
  const words = responseCode < 500 ? 'Not now, try again later' : 'Not taken'
  return Object.assign(new Error(words), { responseCode })
}

function cut(server: SMTPServer, session: SMTPServerSession): void {
  // The types leave out what the class has: its open connections.
  const { connections } = server as unknown as {
    connections: Set<{ session: unknown; close(): void; _socket: { destroy(): void } }>
  }
  for (const connection of connections) if (connection.session === session) connection._socket.destroy()
}
