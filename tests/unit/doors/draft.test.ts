import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Draft, dropDraft, keepDraft, readDraft } from '@/app/doors/draft'

const draftOf = (message: string): Draft => ({
  values: { fullName: 'Zoë 🌱 王', message, windows: ['any', 'tue-morning'] },
  errors: { phone: 'phone-needs-area-code' },
  problem: 'fields',
})

/** What a browser keeps of Set-Cookie headers, and sends back. */
function jarOf(headers: readonly string[] | null, jar = new Map<string, string>()) {
  for (const header of headers ?? []) {
    const [, name = '', value = '', age] = /^([^=]+)=([^;]*);.*Max-Age=(\d+)/.exec(header) ?? []
    if (age === '0') jar.delete(name)
    else jar.set(name, value)
  }
  return jar
}
const reread = (jar: ReadonlyMap<string, string>) => readDraft((name) => jar.get(name))

const emoji = '¿Puedo ir? 🌱👩‍👩‍👧 '
const words = (length: number) =>
  emoji
    .repeat(Math.ceil(length / emoji.length))
    .slice(0, length)
    .toWellFormed()
const noise = (length: number) => randomBytes(length).toString('base64').slice(0, length)

describe('what was typed', () => {
  test.each([
    ['nothing', ''],
    ['500 characters with emoji', words(500)],
    ['500 characters that do not pack', noise(500)],
    ['5,000 characters with emoji', words(5_000)],
    ['5,000 characters that do not pack', noise(5_000)],
    ['line breaks, quotes and a NUL', 'one\r\n"two"; \u0000'],
  ])('comes back whole: %s', (_, message) => {
    expect(reread(jarOf(keepDraft(draftOf(message))))).toEqual(draftOf(message))
  })

  test('is not kept at all when it is longer than cookies can hold', () => {
    expect(keepDraft(draftOf(noise(20_000)))).toBeNull()
    expect(keepDraft(draftOf(noise(60_000)))).toBeNull()
  })

  test('is kept in pieces that every browser keeps', () => {
    const cookies = keepDraft(draftOf(noise(5_000))) ?? []
    expect(cookies).toHaveLength(3)
    for (const cookie of cookies) expect(cookie.length).toBeLessThanOrEqual(4_096)
  })

  test('cannot be read by whoever finds the cookie', () => {
    const found = [...jarOf(keepDraft(draftOf('ketamine for my depression'))).values()].join('')
    const bytes = Buffer.from(found, 'base64url').toString('latin1')
    expect(found + bytes).not.toMatch(/ketamine|depression|fullName/)
  })
})

describe('the cookie', () => {
  test('stays on this host, away from scripts and off plain http, for a quarter of an hour at most', () => {
    for (const cookie of keepDraft(draftOf(noise(5_000))) ?? []) {
      const [pair, ...attributes] = cookie.split('; ')
      expect(pair).toMatch(/^__Host-draft\d=/)
      expect(attributes.sort()).toEqual(
        ['HttpOnly', `Max-Age=${pair?.endsWith('=') ? 0 : 900}`, 'Path=/', 'SameSite=Lax', 'Secure'].sort(),
      )
    }
  })

  test('of an earlier, longer draft does not stay behind a shorter one', () => {
    const jar = jarOf(keepDraft(draftOf(noise(5_000))))
    jarOf(keepDraft(draftOf('short')), jar)
    expect(jar.size).toBe(1)
    expect(reread(jar)).toEqual(draftOf('short'))
  })

  test('is taken away once the request went through', () => {
    expect(jarOf(dropDraft(), jarOf(keepDraft(draftOf(noise(5_000))))).size).toBe(0)
  })

  test('that was altered anywhere holds nothing', () => {
    const [name, value] = [...jarOf(keepDraft(draftOf('short')))][0] ?? ['', '']
    // All but the last character: some of its bits may stand for nothing.
    for (let at = 0; at < value.length - 1; at++) {
      const altered = value.slice(0, at) + (value[at] === 'x' ? 'y' : 'x') + value.slice(at + 1)
      expect(reread(new Map([[name, altered]])), `character ${at}`).toBeNull()
    }
  })

  test('that lacks a piece, or has them in another order, holds nothing', () => {
    const [first, second, third] = [...jarOf(keepDraft(draftOf(noise(5_000))))]
    if (!first || !second) throw new Error('A draft of 5,000 characters should take two pieces.')
    expect(reread(new Map([first]))).toBeNull()
    expect(reread(new Map([second]))).toBeNull()
    const swapped = new Map([[first[0], second[1]], [second[0], first[1]], ...(third ? [third] : [])])
    expect(reread(swapped)).toBeNull()
  })

  test.each(['', 'x', '%%%', 'a'.repeat(4_000)])('that somebody made up holds nothing: %#', (value) => {
    expect(reread(new Map([['__Host-draft0', value]]))).toBeNull()
  })
})
