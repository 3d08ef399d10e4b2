import { describe, expect, test } from 'vitest'
import { buttonActs, buttonToken, readButton } from '@/lib/office-button'
import { keyedHash } from '@/lib/vault'

const appointmentId = '0190a1b2-0000-7000-8000-0000000000a1'
const requestId = '0190a1b2-0000-7000-8000-000000000001'
const startsAt = new Date('2026-12-02T18:00:00Z')
const expiresAt = new Date('2026-12-09T18:00:00Z')
const button = { act: 'confirm', appointmentId, startsAt, expiresAt } as const

describe('a button of a letter', () => {
  test.each(buttonActs)('that is for "%s" comes back as what it is for, and nothing else', (act) => {
    expect(readButton(buttonToken({ ...button, act }))).toMatchObject({
      act,
      about: appointmentId,
      startsAt,
      expiresAt,
    })
    expect(readButton(buttonToken({ act, requestId, expiresAt }))).toMatchObject({
      act,
      about: requestId,
      startsAt: null,
    })
  })

  test('is the same when its letter is composed again, and another for every other thing', () => {
    const others = [
      { ...button, act: 'offer' as const },
      { ...button, appointmentId: requestId },
      { ...button, startsAt: new Date('2026-12-02T19:00:00Z') },
      { ...button, expiresAt: new Date('2026-12-09T18:00:01Z') },
      { act: 'confirm' as const, requestId: appointmentId, expiresAt },
    ]
    expect(buttonToken(button)).toBe(buttonToken({ ...button }))
    expect(new Set([button, ...others].map(buttonToken)).size).toBe(6)
  })

  test('in which any one letter was altered is none', () => {
    const token = buttonToken(button)
    expect(token).toMatch(/^[A-Za-z0-9_-]{56}$/)
    for (let at = 0; at < token.length; at++) {
      for (const other of ['A', 'B', '_', '9']) {
        const altered = token.slice(0, at) + other + token.slice(at + 1)
        if (altered !== token) expect(readButton(altered), altered).toBeNull()
      }
    }
  })

  test('is signed with 128 bits of its own purpose: no other secret of ours makes one', () => {
    const content = Buffer.from(buttonToken(button), 'base64url').subarray(0, 26)
    for (const purpose of ['request-link', 'form-token', 'staff-auth']) {
      const forged = Buffer.concat([content, keyedHash(purpose, content.toString('hex')).subarray(0, 16)])
      expect(readButton(forged.toString('base64url'))).toBeNull()
    }
  })

  test.each([
    '',
    'x',
    'A'.repeat(56),
    `${buttonToken(button)}A`,
    `${buttonToken(button).slice(0, 55)}=`,
    '../../desk',
  ])('is not %j', (token) => {
    expect(readButton(token)).toBeNull()
  })

  test('is over from its last moment on', () => {
    const read = readButton(buttonToken(button))
    expect(read?.isOver(new Date(expiresAt.getTime() - 1))).toBe(false)
    expect(read?.isOver(expiresAt)).toBe(true)
  })
})
