import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maxAttempts, readFailure, secondsUntilRetry } from '@/lib/emails/backoff'

describe('a letter that did not go', () => {
  test.each([
    [1, 2],
    [2, 4],
    [3, 8],
    [6, 64],
  ])('after try %i waits about %i seconds', (attempts, seconds) => {
    expect(secondsUntilRetry(attempts, 0)).toBeCloseTo(seconds * 0.8)
    expect(secondsUntilRetry(attempts, 0.5)).toBeCloseTo(seconds)
    expect(secondsUntilRetry(attempts, 1)).toBeCloseTo(seconds * 1.2)
  })

  test('never waits for more than two minutes, nor for nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, chance) => {
          const seconds = secondsUntilRetry(attempts, chance)
          expect(seconds).toBeGreaterThanOrEqual(1.6)
          expect(seconds).toBeLessThanOrEqual(120)
        },
      ),
    )
  })

  test('is tried for about a day', () => {
    const waits = Array.from({ length: maxAttempts }, (_, tried) => secondsUntilRetry(tried + 1, 0.5))
    const hours = waits.reduce((sum, seconds) => sum + seconds, 0) / 3_600
    expect(hours).toBeGreaterThan(23)
    expect(hours).toBeLessThan(26)
  })
})

describe('the answer of a mail server', () => {
  const letter = { final: true, refusesUs: false }
  const us = { final: false, refusesUs: true }
  const passing = { final: false, refusesUs: false }

  test.each([
    [
      { responseCode: 550, command: 'RCPT TO' },
      { ...letter, code: 'smtp-550' },
    ],
    [
      { responseCode: 554, command: 'DATA' },
      { ...letter, code: 'smtp-554' },
    ],
    [
      { responseCode: 535, code: 'EAUTH', command: 'AUTH PLAIN' },
      { ...us, code: 'smtp-535' },
    ],
    [
      { responseCode: 530, command: 'RCPT TO' },
      { ...us, code: 'smtp-530' },
    ],
    [
      { responseCode: 553, command: 'MAIL FROM' },
      { ...us, code: 'smtp-553' },
    ],
    [
      { responseCode: 554, command: 'CONN' },
      { ...us, code: 'smtp-554' },
    ],
    [
      { responseCode: 500, command: 'STARTTLS' },
      { ...us, code: 'smtp-500' },
    ],
    [{ code: 'EAUTH' }, { ...us, code: 'eauth' }],
    [
      { responseCode: 421, command: 'CONN' },
      { ...passing, code: 'smtp-421' },
    ],
    [
      { responseCode: 451, command: 'RCPT TO' },
      { ...passing, code: 'smtp-451' },
    ],
    [
      { responseCode: 452, command: 'DATA' },
      { ...passing, code: 'smtp-452' },
    ],
    [{ code: 'ECONNECTION' }, { ...passing, code: 'econnection' }],
    [{ code: 'ETIMEDOUT' }, { ...passing, code: 'etimedout' }],
    [{ code: 'ETLS' }, { ...passing, code: 'etls' }],
    [new Error('550 no such user ana@example.com'), { ...passing, code: 'unknown' }],
    [undefined, { ...passing, code: 'unknown' }],
    ['a text', { ...passing, code: 'unknown' }],
  ])('%j means %j', (error, meaning) => {
    expect(readFailure(error)).toEqual(meaning)
  })

  test('is noted without its own words, which can carry an address', () => {
    const error = Object.assign(new Error('550 ana@example.com unknown'), {
      responseCode: 550,
      response: '550 ana@example.com unknown',
    })
    expect(JSON.stringify(readFailure(error))).not.toContain('ana')
  })
})
