import { describe, expect, test } from 'vitest'
import { composeLetter, type LetterRenderer } from '@/lib/emails/compose'
import { type EmailKind, emailKinds } from '@/lib/emails/kinds'
import type { RequestForLetter } from '@/lib/emails/queries'
import { requestForLetter, timeForLetter } from '@/tests/support/request-for-letter'

const now = new Date('2026-11-24T18:30:00Z')
const plain: LetterRenderer = ({ body }) => body
const compose = (kind: EmailKind, changed: Partial<RequestForLetter> = {}, id = 'row-1') =>
  composeLetter(id, kind, requestForLetter(changed), { render: plain, now })

const kinds = Object.keys(emailKinds) as EmailKind[]
const office = { name: 'Optimal Medical Group', address: 'frontdesk@clinic.test' }
const patient = { name: '', address: 'zaphira@example.com' }

describe('a letter', () => {
  test.each(kinds)('%s comes from the clinic’s own address', async (kind) => {
    expect((await compose(kind)).from).toEqual({
      name: 'Optimal Medical Group',
      address: 'office@clinic.test',
    })
  })

  test.each(kinds)('%s goes to the one it is for', async (kind) => {
    expect((await compose(kind)).to).toEqual(emailKinds[kind].to === 'office' ? office : patient)
  })

  test('to the person is answered to the office', async () => {
    expect((await compose('patient-request-received', { contactBy: 'email' })).replyTo).toEqual(office)
  })

  test('to the office is answered to the person who chose e-mail, and only then', async () => {
    expect((await compose('office-request-received', { contactBy: 'email' })).replyTo).toEqual(patient)
    expect((await compose('office-request-received', { contactBy: 'phone' })).replyTo).toEqual(office)
  })
})

test('no reply to a person carries the button that confirms their own time', async () => {
  const waiting = { contactBy: 'email', time: timeForLetter({ state: 'pending' }) } as const
  const letters = await Promise.all(kinds.map((kind) => compose(kind, waiting)))
  const confirming = letters.filter(({ text }) => /^Confirm.*:$/m.test(text))
  expect(confirming.length).toBeGreaterThan(0)
  for (const { replyTo } of confirming) expect(replyTo).toEqual(office)
})

test('a reply to the word that somebody withdrew does not go to them', async () => {
  const { replyTo } = await compose('office-request-withdrawn', { contactBy: 'email' })
  expect(replyTo).toEqual(office)
})

describe('the Message-ID', () => {
  test.each(kinds)('of %s is the same each time it is written', async (kind) => {
    expect((await compose(kind)).messageId).toBe((await compose(kind)).messageId)
  })

  test('is different for each letter about a request, at the clinic’s domain', async () => {
    const letters = await Promise.all(kinds.map((kind) => compose(kind, {}, `row-${kind}`)))
    expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(kinds.length)
    for (const { messageId } of letters) expect(messageId).toMatch(/^<[^<>@\s]+@clinic\.test>$/)
  })

  test('of the first letter is what later ones refer to, so that each side sees one conversation', async () => {
    for (const to of ['office', 'patient'] as const) {
      const first = await compose(`${to}-request-received`)
      const later = await compose(`${to}-request-withdrawn`)
      expect(first.thread).toBeUndefined()
      expect(later.thread).toBe(first.messageId)
    }
  })
})

describe('a line break in what was typed', () => {
  const broken = 'Ann\r\nBcc: evil@x.com'

  test.each(kinds)('reaches no header of %s', async (kind) => {
    const changed = { fullName: broken, reference: 'K4M7PXQ\r\nX: y', windows: ['any\r\nX: y'] }
    const { subject, from, to, replyTo, messageId, thread } = await compose(kind, changed)
    expect(JSON.stringify([subject, from, to, replyTo, messageId, thread])).not.toMatch(/\\r|\\n/)
  })
})
