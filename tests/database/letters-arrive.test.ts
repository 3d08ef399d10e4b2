import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { emptyTables } from '@/tests/support/empty-tables'
import { type MailServer, type ReceivedLetter, startMailServer } from '@/tests/support/mail-server'
import { outbox, sendRequest, worker } from '@/tests/support/outbox'

let server: MailServer
let sender: ReturnType<typeof worker>
beforeAll(async () => {
  server = await startMailServer()
  sender = worker('one', server.url)
})
afterAll(async () => {
  sender.stop()
  await server.close()
})
beforeEach(async () => {
  server.reset()
  await emptyTables()
})

function letterTo(address: string): ReceivedLetter {
  const letters = server.received.filter(({ recipients }) => recipients.includes(address))
  expect(letters).toHaveLength(1)
  return letters[0] as ReceivedLetter
}
const header = ({ mail }: ReceivedLetter, name: string) => mail.headers.get(name)

describe('the office', () => {
  test('gets one letter from the clinic’s own address, which no other program answers', async () => {
    const reference = await sendRequest({ windows: ['tue-morning'] })
    await sender.sendAll()
    const letter = letterTo('frontdesk@clinic.test')
    expect(letter.recipients).toEqual(['frontdesk@clinic.test'])
    expect(letter.mail.subject).toBe(`New ${reference} · call · Tuesday morning`)
    expect(letter.mail.from?.value).toEqual([
      { name: 'Optimal Medical Group', address: 'office@clinic.test' },
    ])
    expect(header(letter, 'auto-submitted')).toBe('auto-generated')
    expect(header(letter, 'list-unsubscribe')).toBeUndefined()
    expect(letter.mail.attachments).toEqual([])
  })

  test('can read it with or without HTML', async () => {
    const reference = await sendRequest({ fullName: 'Zoë 🌱 王' })
    await sender.sendAll()
    const { mail } = letterTo('frontdesk@clinic.test')
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain('Zoë 🌱 王')
      expect(part).toContain(reference)
    }
  })

  test('answers to the person who chose e-mail, and otherwise to itself', async () => {
    await sendRequest({ contactBy: 'email', phone: '' })
    await sender.sendAll()
    expect(letterTo('frontdesk@clinic.test').mail.replyTo?.value[0]?.address).toBe('ana@example.com')
    server.reset()
    await sendRequest()
    await sender.sendAll()
    expect(letterTo('frontdesk@clinic.test').mail.replyTo?.value[0]?.address).toBe('frontdesk@clinic.test')
  })
})

describe('the person', () => {
  test('gets one letter that names no treatment and can be answered to the office', async () => {
    const reference = await sendRequest({ service: 'ketamine-therapy', message: 'CANARY about ketamine' })
    await sender.sendAll()
    const letter = letterTo('ana@example.com')
    expect(letter.recipients).toEqual(['ana@example.com'])
    expect(letter.mail.subject).toContain(reference)
    expect(letter.mail.replyTo?.value).toEqual([
      { name: 'Optimal Medical Group', address: 'frontdesk@clinic.test' },
    ])
    expect(`${letter.mail.subject}${letter.mail.text}${letter.mail.html}`).not.toMatch(
      /ketamine|weight loss|CANARY/i,
    )
  })

  test('reads a link to their own page that is theirs, on the clinic’s own site', async () => {
    await sendRequest()
    await sender.sendAll()
    const links = letterTo('ana@example.com').mail.text?.match(/https?:\/\/\S+/g)
    expect(links).toEqual([expect.stringMatching(/^https:\/\/clinic\.test\/en\/requests\/[\w-]{43}$/)])
  })

  test('finds both letters about a request in one conversation', async () => {
    await sendRequest()
    const request = await db().consultationRequest.findFirstOrThrow()
    const now = new Date(Date.now() - 1_000)
    const row = { about: request.id, sendAfter: now, createdAt: now }
    await db().outboxEmail.create({ data: { kind: 'patient-request-withdrawn', ...row } })
    await sender.sendAll()
    const [first, later] = server.received
      .filter(({ recipients }) => recipients.includes('ana@example.com'))
      .sort((a, b) => Number(a.mail.inReplyTo !== undefined) - Number(b.mail.inReplyTo !== undefined))
    expect(first?.mail.inReplyTo).toBeUndefined()
    expect(later?.mail.inReplyTo).toBe(first?.mail.messageId)
    expect([later?.mail.references].flat()).toEqual([first?.mail.messageId])
  })
})

describe('whatever stands in the tables', () => {
  test('a line break in a name makes no header and no recipient', async () => {
    await sendRequest()
    await db()
      .$executeRaw`UPDATE "ConsultationRequest" SET "fullName" = E'Ann\r\nBcc: evil@x.com\r\n\r\nBuy now'`
    await sender.sendAll()
    expect(server.received).toHaveLength(2)
    expect(server.received.flatMap(({ recipients }) => recipients).sort()).toEqual([
      'ana@example.com',
      'frontdesk@clinic.test',
    ])
    for (const { mail } of server.received) expect(mail.headers.has('bcc')).toBe(false)
  })

  test('a list of addresses is never sent to', async () => {
    await sendRequest({ contactBy: 'email' })
    await db().$executeRaw`UPDATE "ConsultationRequest" SET email = 'ana@example.com, evil@x.com'`
    await sender.sendAll()
    expect(server.received.map(({ recipients }) => recipients)).toEqual([['frontdesk@clinic.test']])
    expect((await outbox()).map(({ state }) => state).sort()).toEqual(['failed', 'sent'].sort())
  })
})

test('a letter that went is marked as sent, once, and is not sent again', async () => {
  await sendRequest()
  await sender.sendAll()
  await sender.sendAll()
  expect(server.received).toHaveLength(2)
  for (const letter of await outbox()) {
    expect(letter).toMatchObject({
      state: 'sent',
      attempts: 1,
      lastError: null,
      leasedBy: null,
      leasedUntil: null,
    })
    expect(letter.sentAt?.getTime()).toBeGreaterThan(Date.now() - 60_000)
  }
})
