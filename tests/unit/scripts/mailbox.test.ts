import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { afterAll, expect, test } from 'vitest'
import { startMailbox } from '@/scripts/support/mailbox/mailbox'
import { temporaryDataDir } from '@/tests/support/temporary-data-dir'

type Shown = {
  id: string
  from: string
  to: string
  subject: string
  text: string
  html: string
  raw: string
  at: string
}

const { dataDir, remove } = temporaryDataDir()
afterAll(remove)

async function send(smtpUrl: string, subject: string): Promise<void> {
  const mailer = nodemailer.createTransport(smtpUrl)
  await mailer.sendMail({
    from: { name: 'The clinic', address: 'clinic@example.org' },
    to: { name: 'Zoë 🌱', address: 'zoe@example.org' },
    bcc: { name: '', address: 'hidden@example.org' },
    subject,
    text: 'Hello Zoë,\n\nhttps://example.org/r?a=1&b=2 <b>',
    html: '<p>Hello</p><script>alert("letter")</script>',
  })
  mailer.close()
}

test('letters are shown newest first, to whom they really went, and survive a restart', async () => {
  let mailbox = await startMailbox({ dataDir })
  const shown = async (): Promise<Shown[]> => (await fetch(`${mailbox.httpUrl}/dev/mail.json`)).json()
  expect(await shown()).toEqual([])
  await send(mailbox.smtpUrl, 'Grüße, the first')
  await Promise.all(['second', 'third', 'fourth'].map((subject) => send(mailbox.smtpUrl, subject)))

  const letters = await shown()
  expect(letters).toHaveLength(4)
  expect(letters.at(-1)).toMatchObject({
    from: 'clinic@example.org',
    to: 'zoe@example.org, hidden@example.org',
    subject: 'Grüße, the first',
    text: expect.stringContaining('Hello Zoë,'),
    html: expect.stringContaining('<p>Hello</p>'),
    raw: expect.stringMatching(/^From: The clinic <clinic@example.org>\r\n/),
  })
  const times = letters.map(({ at }) => Date.parse(at))
  expect(times).toEqual([...times].sort((a, b) => b - a))
  expect(readdirSync(join(dataDir, 'mail'))).toHaveLength(4)

  await mailbox.stop()
  mailbox = await startMailbox({ dataDir })
  expect(await shown()).toEqual(letters)
  await mailbox.stop()
})

test('a letter is shown in a frame in which no script runs, and nothing of it gets out', async () => {
  const mailbox = await startMailbox({ dataDir })
  await send(mailbox.smtpUrl, '<img src=x onerror=alert(1)>')
  const list = await (await fetch(`${mailbox.httpUrl}/dev/mail`)).text()
  expect(list).toContain('&lt;img src=x onerror=alert(1)&gt;')
  const [address] = list.match(/\/dev\/mail\/[^"]+/) ?? []
  const answer = await fetch(`${mailbox.httpUrl}${address}`)
  const page = await answer.text()
  expect(page).not.toMatch(/<script|<img/)
  expect(page).toMatch(/<iframe [^>]*sandbox="(?![^"]*allow-scripts)[^"]*" srcdoc="[^"]*&lt;script&gt;/)
  expect(page).toContain('<a href="https://example.org/r?a=1&amp;b=2">')
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'/)
  expect((await fetch(`${mailbox.httpUrl}/dev/mail/none`)).status).toBe(404)
  expect((await fetch(`${mailbox.httpUrl}/dev/mail`, { method: 'POST' })).status).toBe(405)
  await mailbox.stop()
})

test('two mailboxes find ports of their own', async () => {
  const boxes = [await startMailbox({ dataDir }), await startMailbox({ dataDir })]
  expect(new Set(boxes.flatMap(({ smtpUrl, httpUrl }) => [smtpUrl, httpUrl])).size).toBe(4)
  await Promise.all(boxes.map((box) => box.stop()))
})
