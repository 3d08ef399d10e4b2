import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPhone } from '@/lib/phone'
import { nastyText } from '@/tests/support/nasty-text'

describe('a phone number is dialled', () => {
  test.each([
    ['(559) 425-1118', '+15594251118'],
    ['559.425.1118', '+15594251118'],
    ['559 425 1118', '+15594251118'],
    ['5594251118', '+15594251118'],
    ['1-559-425-1118', '+15594251118'],
    ['+1 559 425 1118', '+15594251118'],
    ['559-425-1118 x12', '+15594251118;ext=12'],
    ['(559) 425-1118 ext. 12', '+15594251118;ext=12'],
    ['514 555-1212', '+15145551212'],
    ['+52 55 1234 5678', '+525512345678'],
    ['+44 20 7946 0958', '+442079460958'],
    ['５５９ ４２５ １１１８', '+15594251118'],
  ])('when it is written as %s', (typed, dialled) => {
    expect(readPhone(typed)).toEqual({ ok: true, value: dialled })
  })

  test('even when it looks made up: strict checks have locked real people out', () => {
    expect(readPhone('111-111-1111')).toEqual({ ok: true, value: '+11111111111' })
  })
})

describe('a phone number is given back', () => {
  test.each(['425-1118', '4251118', '425 1118'])(
    'with a question for the area code when it is %s',
    (typed) => {
      expect(readPhone(typed)).toEqual({ ok: false, code: 'phone-needs-area-code' })
    },
  )

  test.each([
    '911',
    'call me',
    '+',
    '-',
    '(559) GET-HELP',
    '12345678901234567890',
    '559-425-1118 or 559-425-1119',
    '\u0000',
  ])('when no telephone could dial %j', (typed) => {
    expect(readPhone(typed)).toEqual({ ok: false, code: 'phone-impossible' })
  })
})

test('whatever is typed as a phone number gets an answer that a telephone can use', () => {
  fc.assert(
    fc.property(fc.oneof(nastyText, fc.stringMatching(/^[-+() .x\d]{1,40}$/)), (typed) => {
      const read = readPhone(typed)
      if (read.ok) expect(read.value).toMatch(/^\+\d{6,15}(;ext=\d+)?$/)
    }),
    { numRuns: 500 },
  )
})
