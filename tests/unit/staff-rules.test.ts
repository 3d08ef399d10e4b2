import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSessionOver, longestPassword, passwordFault, shortestPassword } from '@/lib/staff/rules'

const about = ['Ana Reyes', 'ana.reyes@clinic.test', 'Optimal Medical Group']

describe('a password', () => {
  test.each([
    'violet anchor 7 teapots',
    'paper pine clay',
    'tr0ub4dor&3-x9!q',
    '王在花园里喝茶看书和猫玩',
    '🌱🐢🚲🎈🍋🧶🪁🫖🧊🪵🥁🧭',
    '            x1y2z3q8',
  ])('of any characters may be used: %s', (password) => {
    expect(passwordFault(password, about)).toBeNull()
  })

  test.each([
    'password1234',
    'Password2026!',
    'qwertyuiop123456',
    '123456789012',
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
    'Fresno-Ketamine-2026',
    'OptimalMedicalGroup1',
    'ana.reyes@clinic.test',
    'AnaReyes!2026Ana',
    'letmeinletmein',
    'welcome to clinic',
  ])('that is tried first may not: %s', (password) => {
    expect(passwordFault(password, about)).toBe('password-too-common')
  })

  test('is measured in characters as people count them', () => {
    expect(passwordFault('🌱🐢🚲🎈🍋🧶🪁🫖🧊🪵🥁', about)).toBe('password-too-short')
    expect(passwordFault('x'.repeat(shortestPassword - 1), about)).toBe('password-too-short')
    expect(passwordFault('q8w4e2r6'.repeat(16), about)).toBeNull()
    expect(passwordFault(`${'q8w4e2r6'.repeat(16)}x`, about)).toBe('password-too-long')
    expect(longestPassword).toBe(128)
  })

  test('of any kind gets an answer at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.string()), (password, words) => {
        passwordFault(password, words)
      }),
    )
  })
})

describe('a session', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24) + minutes * 60_000)

  test.each([
    [0, 0, 14.9, false],
    [0, 0, 15, true],
    [0, 700, 714, false],
    [0, 700, 715, true],
    [0, 719, 719.9, false],
    [0, 719.5, 720, true],
  ])('begun at %d, last used at %d, is over at %d: %s', (createdAt, updatedAt, now, over) => {
    expect(isSessionOver({ createdAt: at(createdAt), updatedAt: at(updatedAt) }, at(now))).toBe(over)
  })
})
