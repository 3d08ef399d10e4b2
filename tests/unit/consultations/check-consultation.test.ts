import { expect, test } from 'vitest'
import { checkConsultation } from '@/lib/consultations/check-consultation'
import { typedRequest } from '@/tests/support/typed-request'

test('everything that is to be corrected is told at once, also the phone number', () => {
  expect(checkConsultation(typedRequest({ fullName: '', phone: '425-1118' }))).toEqual({
    errors: { fullName: 'name-missing', phone: 'phone-needs-area-code' },
  })
})

test.each([
  '5594251118 http://evil.example',
  '<b>5594251118</b>',
  'javascript:5594251118',
  'call 5594251118 now',
])('a phone field holds a number and no other words: %s', (phone) => {
  expect(checkConsultation(typedRequest({ phone }))).toEqual({ errors: { phone: 'phone-impossible' } })
})
