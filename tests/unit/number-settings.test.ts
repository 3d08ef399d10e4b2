import { describe, expect, test } from 'vitest'
import { numberProblems, numberSetting } from '@/lib/number-settings'

describe('a setting that is a number', () => {
  test.each([[undefined], [''], ['1'], ['8080']])('may be %j', (PORT) => {
    expect(numberProblems({ NODE_ENV: 'production', PORT })).toEqual([])
  })

  test.each(['abc', '0', '-1', '1.5', '80 80', '70000', '1e3'])('is told when it is %j', (PORT) => {
    expect(numberProblems({ NODE_ENV: 'production', PORT })).toEqual([
      'PORT must be a whole number such as 3000.',
    ])
  })

  test('and is a limit is not quietly the usual one', () => {
    const mistyped = { REQUESTS_PER_SITE: '6oo', SIGN_INS_PER_CLIENT: 'many' }
    expect(numberProblems({ NODE_ENV: 'production', ...mistyped })).toEqual([
      'REQUESTS_PER_SITE must be a whole number such as 600.',
      'SIGN_INS_PER_CLIENT must be a whole number such as 30.',
    ])
  })

  test('is the usual one when it is left out or empty, and what it says when it is said', () => {
    expect(numberSetting('PORT', { NODE_ENV: 'test', PORT: '' })).toBe(3000)
    expect(numberSetting('REQUESTS_PER_SITE', { NODE_ENV: 'test' })).toBe(600)
    expect(numberSetting('REQUESTS_PER_SITE', { NODE_ENV: 'test', REQUESTS_PER_SITE: '7' })).toBe(7)
  })

  test('stops whoever reads it mistyped, also a demonstration that checks nothing before', () => {
    expect(() => numberSetting('PORT', { NODE_ENV: 'test', PORT: 'abc' })).toThrow('PORT must be')
    expect(() =>
      numberSetting('PRESSES_PER_CLIENT', { NODE_ENV: 'test', PRESSES_PER_CLIENT: '1oo' }),
    ).toThrow('PRESSES_PER_CLIENT must be')
  })
})
