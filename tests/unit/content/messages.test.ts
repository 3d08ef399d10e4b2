import { describe, expect, test } from 'vitest'
import type { Problem } from '@/app/api/consultations/answers'
import { checkConsultation } from '@/lib/consultations/check-consultation'
import { services, windowCodes } from '@/lib/consultations/schema'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { locales } from '@/lib/locale'
import type { readPhone } from '@/lib/phone'
import { typedRequest } from '@/tests/support/typed-request'

type PhoneFault = Extract<ReturnType<typeof readPhone>, { ok: false }>['code']

// `satisfies` makes the compiler name a code that is missing here.
const phoneFaults = Object.keys({
  'phone-needs-area-code': true,
  'phone-impossible': true,
} satisfies Record<PhoneFault, true>)
const problems = Object.keys({
  fields: true,
  unavailable: true,
  'too-many': true,
  'form-expired': true,
  'key-reused': true,
  'too-large': true,
} satisfies Record<Problem, true>)

/** A form for each fault that a person can make. */
const faulty: Record<string, unknown>[] = [
  { service: '' },
  { fullName: '' },
  { fullName: 'x'.repeat(201) },
  { contactBy: '' },
  { phone: '' },
  { phone: '425-1118' },
  { phone: '911' },
  { contactBy: 'email' },
  { contactBy: 'email', email: 'x' },
  { windows: 'never' },
  { windows: Array(4).fill('mon-morning') },
  { message: 'x'.repeat(501) },
  { consent: '' },
  { message: '\u0000' },
]
const codesOfFaults = faulty.flatMap((changed) => {
  const checked = checkConsultation(typedRequest(changed))
  return 'errors' in checked ? Object.values(checked.errors) : []
})
const codes = new Set([...codesOfFaults, ...phoneFaults, 'sent-twice'])

describe.each(locales)('in %s', (locale) => {
  const messages = messagesIn(locale)
  const { title, prefix, ...errors } = messages.errors
  const sentences = [...Object.values(errors), ...Object.values(messages.correction.problems)]

  test('every fault of a form has its sentence, and no sentence is left over', () => {
    expect(Object.keys(errors).sort()).toEqual([...codes].sort())
  })

  test('every problem of a whole request has its sentence', () => {
    expect(Object.keys(messages.correction.problems)).toEqual(expect.arrayContaining(problems))
  })

  test('every time and every service that can be chosen has its name', () => {
    expect(Object.keys(messages.windows).sort()).toEqual([...windowCodes].sort())
    expect(Object.keys(messages.services).sort()).toEqual([...services].sort())
  })

  test.each([...sentences, title])('“%s” says what to do, without begging, blame or jargon', (sentence) => {
    expect(sentence).not.toMatch(/please|sorry|valid|invalid|required|oops|fail|illegal|forbidden|incorrect/i)
    expect(sentence).not.toMatch(
      /por favor|lo sentimos|perdón|(in)?válid|obligatori|requerid|prohibid|incorrect|¡/i,
    )
    expect(sentence).not.toMatch(/!|undefined|null/)
  })

  test('the sentence of one field is short and has no full stop', () => {
    for (const sentence of Object.values(errors)) expect(sentence).toMatch(/^.{10,80}[^.]$/)
  })

  test('sentences want the phone number and nothing else', () => {
    for (const sentence of sentences) expect(fill(sentence, { phone: '(559) 425-1118' })).not.toMatch(/[{}]/)
  })
})

test('a sentence with a hole in it is not shown', () => {
  expect(() => fill('by {time}', {})).toThrow('time')
  expect(fill('{n} of {n}', { n: 3 })).toBe('3 of 3')
})
