import { describe, expect, test } from 'vitest'
import { numberProblems } from '@/server/number-settings'

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
})
