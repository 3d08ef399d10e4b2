import 'server-only'
import nodemailer from 'nodemailer'
import type { ComposedEmail } from './compose'

/** Hands one letter to a mail server; resolves when the server has accepted it. @throws what nodemailer throws. */
export type Transport = { send(email: ComposedEmail): Promise<void>; close(): void }

const seconds = 1_000

/**
 * A pooled SMTP connection. TLS is demanded unless the server is on this machine.
 *
 * @param smtpUrl `smtp://user:password@host:port`, or `smtps://` for TLS from the first byte.
 */
export function smtpTransport(smtpUrl: string): Transport {
  const url = new URL(smtpUrl)
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  const isSecure = url.protocol === 'smtps:'
  const mailer = nodemailer.createTransport({
    pool: true,
    // As many as letters are sent at once; a server that wants fewer says so, and the letter is tried again.
    maxConnections: 10,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (isSecure ? 465 : 587),
    secure: isSecure,
    requireTLS: !isLocal && !isSecure,
    ignoreTLS: isLocal && !isSecure,
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 20 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ from, to, replyTo, subject, text, html, messageId, thread, calendar }) {
      await mailer.sendMail({
        // Objects, never strings: a string is read as a list, and a comma in it would be a second recipient.
        from,
        to,
        ...(replyTo && { replyTo }),
        subject,
        text,
        html,
        messageId,
        ...(thread && { references: thread, inReplyTo: thread }),
        ...(calendar && { attachments: [attached(calendar)] }),
        headers: { 'Auto-Submitted': 'auto-generated' },
        // A server that trickles its answer is never idle, so no timeout above ends it.
        signal: AbortSignal.timeout(29 * seconds),
      })
    },
    close: () => mailer.close(),
  }
}

/** One attachment, never nodemailer's icalEvent: that makes two, and an invitation of it. */
function attached({ method, content }: NonNullable<ComposedEmail['calendar']>) {
  return {
    filename: 'appointment.ics',
    content,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
  }
}
