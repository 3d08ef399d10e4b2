import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText, isReadable } from '@/lib/consultations/text'
import { nastyText } from '@/tests/support/nasty-text'

const misleading = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/

describe('a line of text', () => {
  test.each([
    ['Zoë 🌱 王', 'Zoë 🌱 王'],
    ["O'Brien-Núñez", "O'Brien-Núñez"],
    ['X', 'X'],
    ['  Ann   Lee ', 'Ann Lee'],
    ['Ann\r\nBcc: evil@x.com', 'Ann Bcc: evil@x.com'],
    ['Ann\u2028Lee', 'Ann Lee'],
    ['Ann \u202Eeel', 'Ann eel'],
    ['A\u200Bnn', 'Ann'],
    ['Jose\u0301', 'José'],
    ['Jose\u200B\u0301', 'José'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanLine(typed)).toBe(kept)
  })

  test('keeps the joiners that Persian names and families of emoji need', () => {
    expect(cleanLine('علی\u200Cرضا 👩‍👩‍👧')).toBe('علی\u200Cرضا 👩‍👩‍👧')
  })

  test('is composed, on one line, without marks that mislead, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(nastyText, (typed) => {
        const line = cleanLine(typed)
        expect(line).toBe(line.normalize('NFC'))
        expect(line).not.toMatch(/[\r\n\u2028\u2029]|^\s|\s$|\s\s/)
        expect(line).not.toMatch(misleading)
        expect(cleanLine(line)).toBe(line)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a text of several lines', () => {
  test('keeps its line breaks, whoever wrote them', () => {
    expect(cleanText(' one\r\ntwo\rthree\n\nfour ')).toBe('one\ntwo\nthree\n\nfour')
  })

  test('is composed, without carriage returns and marks that mislead, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(nastyText, (typed) => {
        const text = cleanText(typed)
        expect(text).toBe(text.normalize('NFC'))
        expect(text).not.toMatch(/\r/)
        expect(text).not.toMatch(misleading)
        expect(cleanText(text)).toBe(text)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('what can be stored and sent', () => {
  test.each(['Zoë 🌱', 'two\nlines', 'a\ttab', 'a\r\nb', ''])('%j can', (text) => {
    expect(isReadable(text)).toBe(true)
  })

  test.each(['a\u0000b', '\uD800', '\uDC00x', 'bell\u0007', 'escape\u001B[31m', '\u007F'])(
    '%j cannot',
    (text) => {
      expect(isReadable(text)).toBe(false)
    },
  )
})
