import { expect, test } from 'vitest'
import { newReference } from '@/lib/reference'

const alphabet = 'ACDEFGHJKLMNPQRTVWXY3479'
const many = Array.from({ length: 10_000 }, newReference)

test('a reference has seven letters and digits that cannot be mistaken for one another', () => {
  for (const reference of many) {
    expect(reference).toMatch(/^[A-Z0-9]{7}$/)
    expect(reference).not.toMatch(/[BIOSZU012568]/)
  }
})

test('no letter is drawn much more often than another', () => {
  const drawn = new Map([...alphabet].map((letter) => [letter, 0]))
  for (const letter of many.join('')) drawn.set(letter, (drawn.get(letter) ?? 0) + 1)
  expect([...drawn.keys()].sort().join('')).toBe([...alphabet].sort().join(''))
  const expected = 70_000 / 24
  // Chi-squared with 23 degrees of freedom: above 70 once in a million fair draws.
  const surprise = [...drawn.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
  expect(surprise).toBeLessThan(70)
})

test('ten thousand references hardly ever meet', () => {
  // 10,000 out of 24^7 meet 0.011 times on average; three meetings would be a broken generator.
  expect(new Set(many).size).toBeGreaterThan(9_997)
})
