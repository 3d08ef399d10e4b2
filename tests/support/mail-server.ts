import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export type ReceivedLetter = {
  /** Who the mail server was told to deliver it to; headers can say something else. */
  recipients: string[]
  source: string
  mail: ParsedMail
}

type Answers = {
  /** A code such as 550 for the sender, or nothing when the server takes it. */
  sender?(address: string): number | undefined
  /** A code such as 550 for a recipient, or nothing when the server takes it. */
  recipient?(address: string): number | undefined
  /** A code for a letter that was read whole; `cut` keeps it and breaks the connection without an answer. */
  letter?(letter: ReceivedLetter): number | 'cut' | undefined | Promise<number | 'cut' | undefined>
}

/**
 * A real mail server on this machine that answers as a test tells it to. What it took is in `received`.
 *
 * @param startTls offers TLS, with a certificate that nobody vouches for.
 * @param password lets nobody in without it, whatever their name.
 */
export async function startMailServer({ startTls = false, password = '' } = {}) {
  const received: ReceivedLetter[] = []
  let answers: Answers = {}

  const server = new SMTPServer({
    authOptional: !password,
    allowInsecureAuth: true,
    disabledCommands: [...(startTls ? [] : ['STARTTLS']), ...(password ? [] : ['AUTH'])],
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth(auth, _, done) {
      if (auth.password === password) done(null, { user: auth.username })
      else done(refusal(535))
    },
    onMailFrom(address, _, done) {
      done(refusal(answers.sender?.(address.address)))
    },
    onRcptTo(address, _, done) {
      done(refusal(answers.recipient?.(address.address)))
    },
    onData(stream, session, done) {
      void text(stream)
        .then(async (source) => {
          const recipients = session.envelope.rcptTo.map(({ address }) => address)
          const letter = { recipients, source, mail: await simpleParser(source) }
          const answer = await answers.letter?.(letter)
          if (typeof answer === 'number') return done(refusal(answer))
          received.push(letter)
          if (answer === 'cut') socketOf(server, session).destroy()
          else done()
        })
        .catch(done)
    },
  })
  // A client that goes away in the middle is what some tests are about.
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')

  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    received,
    answer(next: Answers) {
      answers = next
    },
    /** Forgets what came and takes everything again. */
    reset() {
      received.length = 0
      answers = {}
    },
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>

function refusal(code: number | undefined): Error | null {
  return code
    ? Object.assign(new Error('No, said the mail server to ana@example.com'), { responseCode: code })
    : null
}

function socketOf(server: SMTPServer, session: SMTPServerSession): Socket {
  for (const connection of server.connections)
    if (connection.session?.id === session.id) return connection._socket
  throw new Error('No connection has this session.')
}
