import { describe, expect, test } from 'vitest'
import { timeRefusals } from '@/lib/appointments/schema'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { locales } from '@/lib/locale'

describe.each(locales)('in %s', (locale) => {
  const { problems } = messagesIn(locale).times

  test('every refusal of a time has its sentence, and no sentence is left over', () => {
    expect(Object.keys(problems).sort()).toEqual([...timeRefusals].sort())
  })

  test.each(Object.values(problems))('“%s” says what to do, without begging, blame or jargon', (sentence) => {
    expect(sentence).not.toMatch(/please|sorry|valid|required|oops|fail|illegal|slot|pending|appointment/i)
    expect(sentence).not.toMatch(/por favor|lo sentimos|(in)?válid|obligatori|requerid|pendiente/i)
    expect(fill(sentence, { phone: '(559) 425-1118' })).not.toMatch(/[{}]/)
  })
})
