import { describe, expect, test } from 'vitest'
import { consultationSchema, fieldErrors } from '@/lib/consultations/schema'
import { readRequest, typedRequest } from '@/tests/support/typed-request'

function errorsOf(changed: Record<string, unknown>) {
  const parsed = consultationSchema.safeParse(typedRequest(changed))
  return parsed.success ? {} : fieldErrors(parsed.error.issues)
}

describe('a request is taken', () => {
  test('from someone who wants to be called and gave nothing else', () => {
    expect(readRequest()).toEqual({
      locale: 'en',
      service: 'ketamine-therapy',
      fullName: 'Ana Lucía Núñez',
      contactBy: 'phone',
      phone: '(559) 425-1118',
      email: '',
      mayLeaveMessage: false,
      mayNameClinic: false,
      windows: [],
      message: '',
      topic: '',
      consent: true,
    })
  })

  test('from someone who wants a letter and gave no phone number', () => {
    expect(readRequest({ contactBy: 'email', phone: '', email: 'zoe@exämple.com' }).email).toBe(
      'zoe@exämple.com',
    )
  })

  test.each([
    ['one time', 'tue-morning', ['tue-morning']],
    [
      'three times',
      ['mon-morning', 'fri-afternoon', 'tue-morning'],
      ['mon-morning', 'fri-afternoon', 'tue-morning'],
    ],
    ['times beside “any time”, which then mean the times', ['any', 'mon-morning'], ['mon-morning']],
    ['no time', '', []],
    ['a box left empty among others', ['', 'any'], ['any']],
  ])('with %s', (_, windows, kept) => {
    expect(readRequest({ windows }).windows).toEqual(kept)
  })

  test.each(['yes', 'on', 'true', true])('with a box that is ticked as %j', (mayLeaveMessage) => {
    expect(readRequest({ mayLeaveMessage }).mayLeaveMessage).toBe(true)
  })

  test.each(['no', 'off', 'false', '', false, null])('with a box that is left as %j', (mayLeaveMessage) => {
    expect(readRequest({ mayLeaveMessage }).mayLeaveMessage).toBe(false)
  })

  test('with a message of 500 characters, its line breaks counted once', () => {
    const message = `${'a'.repeat(249)}\r\n${'b'.repeat(250)}`
    expect(readRequest({ message }).message).toHaveLength(500)
  })

  test.each([
    '<script>alert(1)</script>',
    '{{7*7}}',
    '`$(x)`',
    '=HYPERLINK("http://x")',
    "'; DROP TABLE x; --",
  ])('with %j as words, unchanged', (words) => {
    expect(readRequest({ message: words, fullName: words })).toMatchObject({
      message: words,
      fullName: words,
    })
  })

  test('without the line break that would have added a recipient', () => {
    expect(readRequest({ fullName: 'Ann\r\nBcc: evil@x.com' }).fullName).toBe('Ann Bcc: evil@x.com')
  })
})

describe('a request is given back with', () => {
  test.each([
    ['service-missing', { service: '' }, 'service'],
    ['service-missing', { service: 'botox' }, 'service'],
    ['name-missing', { fullName: ' \u200B ' }, 'fullName'],
    ['name-too-long', { fullName: 'x'.repeat(201) }, 'fullName'],
    ['name-too-long', { fullName: 'x'.repeat(1_000_000) }, 'fullName'],
    ['contact-by-missing', { contactBy: undefined }, 'contactBy'],
    ['contact-by-missing', { contactBy: 'pigeon' }, 'contactBy'],
    ['phone-missing', { phone: ' ' }, 'phone'],
    ['phone-impossible', { phone: '5'.repeat(41) }, 'phone'],
    ['email-missing', { contactBy: 'email' }, 'email'],
    ['email-impossible', { contactBy: 'email', email: 'a@b.com, evil@x.com' }, 'email'],
    ['email-impossible', { email: `${'a'.repeat(250)}@b.com` }, 'email'],
    ['email-impossible', { email: 'not one' }, 'email'],
    ['windows-unknown', { windows: 'sunday-midnight' }, 'windows'],
    ['windows-unknown', { windows: [['any']] }, 'windows'],
    ['windows-unknown', { windows: { 0: 'any' } }, 'windows'],
    ['windows-too-many', { windows: Array(4).fill('mon-morning') }, 'windows'],
    ['message-too-long', { message: 'x'.repeat(501) }, 'message'],
    ['consent-missing', { consent: undefined }, 'consent'],
    ['consent-missing', { consent: 'off' }, 'consent'],
    ['unreadable', { locale: 'xx' }, 'locale'],
    ['unreadable', { fullName: 'a\u0000b' }, 'fullName'],
    ['unreadable', { message: '\uD800' }, 'message'],
    ['unreadable', { fullName: ['Ann'] }, 'fullName'],
    ['unreadable', { message: { toString: 'x' } }, 'message'],
    ['unreadable', { email: 5 }, 'email'],
    ['unreadable', { phone: null }, 'phone'],
    ['unreadable', { consent: 'perhaps' }, 'consent'],
    ['unreadable', { topic: 'x'.repeat(121) }, 'topic'],
  ])('%s for %j', (code, changed, field) => {
    expect(errorsOf(changed)).toEqual({ [field]: code })
  })

  test('everything that is to be corrected at once', () => {
    const nothing = Object.fromEntries(Object.keys(typedRequest()).map((field) => [field, '']))
    expect(
      errorsOf({ ...nothing, locale: 'en', contactBy: 'email', windows: Array(4).fill('mon-morning') }),
    ).toEqual({
      service: 'service-missing',
      fullName: 'name-missing',
      email: 'email-missing',
      windows: 'windows-too-many',
      consent: 'consent-missing',
    })
  })
})

describe('what nobody asked for', () => {
  test('is left out: a state, a role, ten thousand fields', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`field${n}`, 'x']))
    const read = readRequest({ ...many, state: 'closed', status: 'CONFIRMED', role: 'admin', setAside: true })
    expect(Object.keys(read)).toEqual(Object.keys(readRequest()))
  })

  test('changes no prototype', () => {
    const typed = JSON.parse(
      `{"__proto__":{"consent":"on","polluted":true},"constructor":{"prototype":{"polluted":true}},"locale":"en"}`,
    )
    expect(consultationSchema.safeParse(typed).success).toBe(false)
    expect(errorsOf({ ...typed, consent: '' })).toEqual({ consent: 'consent-missing' })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})
