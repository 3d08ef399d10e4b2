import { afterEach, describe, expect, test } from 'vitest'
import { smtpTransport } from '@/lib/emails/transport'
import { type MailServer, startMailServer } from '@/tests/support/mail-server'

let server: MailServer
afterEach(() => server.close())

const letter = {
  from: { name: 'Optimal Medical Group', address: 'office@clinic.test' },
  to: { name: 'Núñez, Ana <evil@x.com>', address: 'ana@example.com' },
  subject: 'Hello\r\nBcc: evil@x.com',
  text: 'Hello',
  html: '<p>Hello</p>',
  messageId: '<one@clinic.test>',
}

async function send(url: string, changed: Partial<typeof letter> = {}): Promise<void> {
  const transport = smtpTransport(url)
  try {
    await transport.send({ ...letter, ...changed })
  } finally {
    transport.close()
  }
}

describe('a letter on its way', () => {
  test('has one recipient, whatever stands in a name or a subject', async () => {
    server = await startMailServer()
    await send(server.url)
    expect(server.received.map(({ recipients }) => recipients)).toEqual([['ana@example.com']])
    const [{ mail } = { mail: undefined }] = server.received
    expect(mail?.headers.has('bcc')).toBe(false)
    expect(mail?.subject).toBe('Hello Bcc: evil@x.com')
    expect([mail?.to].flat()[0]?.value).toEqual([
      { name: 'Núñez, Ana <evil@x.com>', address: 'ana@example.com' },
    ])
  })

  test('reads no file and no address of the web, whatever its words name', async () => {
    server = await startMailServer()
    const html = { path: '/etc/hostname' } as unknown as string
    await expect(send(server.url, { html })).rejects.toThrow(/File access rejected/)
    expect(server.received).toEqual([])
  })
})

/** The same mail server under a name that is not one of this machine's, as a server elsewhere would be. */
const elsewhere = ({ url }: MailServer) => url.replace('127.0.0.1', '[::ffff:127.0.0.1]')

describe('a mail server elsewhere', () => {
  test('that offers no TLS, or from whose greeting it was stripped, gets no letter', async () => {
    server = await startMailServer()
    await expect(send(elsewhere(server))).rejects.toMatchObject({ code: 'ETLS' })
    expect(server.received).toEqual([])
  })

  test('whose certificate nobody vouches for gets no letter', async () => {
    server = await startMailServer({ startTls: true })
    await expect(send(elsewhere(server))).rejects.toThrow(/certificate/)
    expect(server.received).toEqual([])
  })
})
