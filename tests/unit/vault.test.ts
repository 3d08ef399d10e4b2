import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyedHash, seal, unseal } from '@/lib/vault'
import { keyring } from '@/tests/support/keyrings'

const place = 'ConsultationRequest.message:0190a1b2'
const words = 'I have tried two medicines — ¿y ahora? 🌱'
const refused = { ok: false, code: 'cannot-be-read' }

describe('a sealed text', () => {
  test('opens in its own place, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unseal(seal(text, place), place)).toEqual({ ok: true, value: text })
      }),
    )
  })

  test('does not open in another row, another column or nowhere', () => {
    const sealed = seal(words, place)
    for (const other of ['ConsultationRequest.message:0190a1b3', 'RequestNote.text:0190a1b2', ''])
      expect(unseal(sealed, other)).toEqual(refused)
  })

  test('shows nothing of what it says', () => {
    expect(Buffer.from(seal(words, place)).toString('latin1')).not.toContain('medicines')
  })

  test('does not open when any one of its bits is turned', () => {
    const sealed = seal(words, place)
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const altered = Uint8Array.from(sealed)
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(unseal(altered, place), `bit ${bit}`).toEqual(refused)
    }
  })

  test('does not open when it is cut short anywhere, or made longer', () => {
    const sealed = seal(words, place)
    for (let length = 0; length < sealed.length; length++)
      expect(unseal(sealed.subarray(0, length), place), `${length} bytes`).toEqual(refused)
    expect(unseal(Uint8Array.from([...sealed, 0]), place)).toEqual(refused)
  })

  test('is refused, not a surprise, when it is only noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => {
        expect(unseal(noise, place)).toEqual(refused)
      }),
    )
  })

  test('is never sealed with the same IV twice in 10,000 times', () => {
    const ring = keyring('2026a')
    const ivAt = 2 + '2026a'.length
    const ivs = Array.from({ length: 10_000 }, () =>
      Buffer.from(seal('x', place, ring).subarray(ivAt, ivAt + 12)).toString('hex'),
    )
    expect(new Set(ivs).size).toBe(10_000)
  })
})

describe('when the keys are changed', () => {
  test('what the old key sealed still opens', () => {
    const sealed = seal(words, place, keyring('2026a'))
    expect(unseal(sealed, place, keyring('2027a', '2026a'))).toEqual({ ok: true, value: words })
  })

  test('the newest key seals', () => {
    const sealed = seal(words, place, keyring('2027a', '2026a'))
    expect(unseal(sealed, place, keyring('2027a')).ok).toBe(true)
    expect(unseal(sealed, place, keyring('2026a'))).toEqual(refused)
  })

  test('nothing opens once its key is gone, even under another key of the same name', () => {
    const sealed = seal(words, place, keyring('2026a'))
    expect(unseal(sealed, place, keyring('2027a'))).toEqual(refused)
    const impostor = { current: '2026a', keys: new Map([['2026a', Buffer.alloc(32, 1)]]) }
    expect(unseal(sealed, place, impostor)).toEqual(refused)
  })
})

describe('a keyed hash', () => {
  test('is the same for the same words and use, and different for another use', () => {
    expect(keyedHash('limit', 'a')).toEqual(keyedHash('limit', 'a'))
    expect(keyedHash('limit', 'a')).not.toEqual(keyedHash('request-link', 'a'))
    expect(keyedHash('limit', 'a')).not.toEqual(keyedHash('limit', 'b'))
  })

  test('does not let the end of a use pass for the start of a text', () => {
    expect(keyedHash('limit a', 'b')).not.toEqual(keyedHash('limit', 'a b'))
  })
})
