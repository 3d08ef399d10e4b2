import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { absolute, requestPath, requestToken, tokenHash } from '@/lib/links'

const id = '0190a1b2-0000-7000-8000-000000000001'
const other = '0190a1b2-0000-7000-8000-000000000002'

describe('the link of a private page', () => {
  test('is the same in every letter about a request, and another for another request', () => {
    expect(requestPath(id, 'en')).toBe(requestPath(id, 'en'))
    expect(requestPath(id, 'en')).not.toBe(requestPath(other, 'en'))
  })

  test('carries 256 bits that do not show the id', () => {
    const token = requestToken(id)
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(requestPath(id, 'en')).not.toContain(id)
  })

  test('is stored as its SHA-256 only', () => {
    expect(tokenHash(requestToken(id))).toEqual(createHash('sha256').update(requestToken(id)).digest())
  })

  test('starts in a letter with the address of the site', () => {
    expect(absolute(requestPath(id, 'en'))).toBe(`https://clinic.test/en/requests/${requestToken(id)}`)
  })
})
