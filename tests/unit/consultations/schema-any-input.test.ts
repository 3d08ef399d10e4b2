import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkConsultation } from '@/lib/consultations/check-consultation'
import { consultationSchema } from '@/lib/consultations/schema'
import { messagesIn } from '@/lib/content/messages'
import { nastyText } from '@/tests/support/nasty-text'
import { typedRequest } from '@/tests/support/typed-request'

const sentences: Record<string, string> = messagesIn('en').errors
const misleading = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/
const fields = [...Object.keys(typedRequest()), 'email', 'windows', 'message', 'topic', 'mayLeaveMessage']

const anyForm = fc
  .dictionary(fc.constantFrom(...fields), fc.oneof(nastyText, fc.jsonValue(), fc.array(nastyText)))
  .map((changed) => typedRequest(changed))

const anyWords = fc
  .record({ fullName: nastyText, message: nastyText, topic: nastyText, phone: nastyText, email: nastyText })
  .map((words) => typedRequest(words))

describe('whatever a program sends', () => {
  test('as JSON, gets an answer and never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (typed) => {
        expect(consultationSchema.safeParse(typed).success).toBe(false)
      }),
    )
  })

  test('in the fields of the form, is taken or given back with a sentence for each field at fault', () => {
    fc.assert(
      fc.property(anyForm, (typed) => {
        const checked = checkConsultation(typed)
        if (!('errors' in checked)) return
        expect(Object.keys(checked.errors).length).toBeGreaterThan(0)
        for (const code of Object.values(checked.errors)) expect(sentences[code], code).toBeTypeOf('string')
      }),
      { numRuns: 500 },
    )
  })

  test('as words and is taken, can be stored, read aloud and put into one line of a letter', () => {
    fc.assert(
      fc.property(anyWords, (typed) => {
        const checked = checkConsultation({ ...typed, phone: '559 425 1118', email: '' })
        if ('errors' in checked) return
        const { fullName, message, topic } = checked.value
        expect(`${fullName}${topic}`).not.toMatch(/[\r\n]/)
        expect(message).not.toMatch(/\r/)
        for (const text of [fullName, topic, message]) {
          expect(text.isWellFormed()).toBe(true)
          expect(text).toBe(text.normalize('NFC'))
          expect(text).not.toMatch(misleading)
          expect(text).not.toContain('\u0000')
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('and was taken, is taken again exactly as it was kept', () => {
    fc.assert(
      fc.property(anyWords, (typed) => {
        const first = checkConsultation({ ...typed, phone: '559 425 1118' })
        if ('errors' in first) return
        expect(checkConsultation(first.value)).toEqual(first)
      }),
      { numRuns: 1_000 },
    )
  })
})
