import { describe, expect, test } from 'vitest'
import { formAge, newFormToken } from '@/lib/form-token'

const touched = new Date('2026-11-24T17:00:00Z')
const after = (seconds: number) => new Date(touched.getTime() + seconds * 1_000)
const hour = 3_600

describe('a form', () => {
  test.each([
    ['too quick for a person', 0, 'too-quick'],
    ['too quick for a person', 0.999, 'too-quick'],
    ['fresh', 1, 'fresh'],
    ['fresh', 24 * hour, 'fresh'],
    ['expired', 24 * hour + 1, 'expired'],
    ['expired', 26 * hour, 'expired'],
  ])('is %s after %s seconds', (_, seconds, age) => {
    expect(formAge(newFormToken(touched), after(seconds))).toBe(age)
  })

  test('without a token, as without script, is taken too', () => {
    expect(formAge('', touched)).toBe('absent')
  })

  test('from a server whose clock is a little ahead is not thrown away', () => {
    expect(formAge(newFormToken(after(2)), touched)).not.toBe('expired')
  })
})

describe('a token', () => {
  const token = newFormToken(touched)

  test('that was altered anywhere has to be sent once more', () => {
    // All but the last character: two of its six bits stand for nothing.
    for (let at = 0; at < token.length - 1; at++) {
      const altered = token.slice(0, at) + (token[at] === 'x' ? 'y' : 'x') + token.slice(at + 1)
      expect(formAge(altered, after(60)), `character ${at}`).toBe('expired')
    }
  })

  test.each(['x', '.', 'a.b', 'x'.repeat(10_000), '\u0000', `zzzz.${token.split('.')[1]}`])(
    'that nobody gave out has to be sent once more: %#',
    (made) => {
      expect(formAge(made, after(60))).toBe('expired')
    },
  )

  test('names nobody: two people who touch a form in the same moment have the same one', () => {
    expect(newFormToken(touched)).toBe(token)
  })
})
