import { describe, expect, test } from 'vitest'
import { deskPath, signInPath } from '@/app/desk/desk-path'
import {
  ageWords,
  languageName,
  letterName,
  listName,
  serviceName,
  topicName,
  windowNames,
} from '@/app/desk/desk-terms'
import { clinicShortTime } from '@/lib/clock'
import { shortName } from '@/lib/consultations/rules'
import { services, windowCodes } from '@/lib/consultations/schema'
import { messagesIn } from '@/lib/content/messages'
import { allPages } from '@/lib/content/pages'
import { emailKinds } from '@/lib/emails/kinds'
import { locales } from '@/lib/locale'

describe('at the desk', () => {
  test('every service, language, time and letter has a word', () => {
    for (const code of services) expect(serviceName(code)).not.toBe(code)
    for (const code of locales) expect(languageName(code)).not.toBe(code)
    for (const code of windowCodes) expect(windowNames([code])).not.toBe(code)
    for (const kind of Object.keys(emailKinds)) expect(letterName(kind), kind).not.toBe(letterName('unknown'))
  })

  test('a code of a later version is shown as it is, and no code of an address bar gets at what is no word', () => {
    expect(serviceName('sleep-therapy')).toBe('sleep-therapy')
    expect(serviceName('constructor')).toBe('constructor')
    expect(letterName('__proto__')).toBe(messagesIn('en').desk.letters.other)
    expect(windowNames([])).toBe('no time named')
    expect(windowNames(['any'])).toBe('Any time')
  })

  test('where a person came from is a title or a service, and no path', () => {
    const articles = allPages('en').filter(({ kind }) => kind === 'article')
    expect(articles.length).toBeGreaterThan(0)
    for (const { slug, title } of articles) expect(topicName(slug.slice(1))).toBe(title)
    for (const code of services) expect(topicName(code)).not.toBe(code)
    // The article may have been taken away since.
    expect(topicName('articles/taken-away')).toBe('articles/taken-away')
  })

  test('every state has a mark beside its word, so that colour is not needed', () => {
    const { states, marks } = messagesIn('en').desk
    expect(Object.keys(marks)).toEqual(Object.keys(states))
    expect(new Set(Object.values(marks)).size).toBe(Object.keys(states).length)
  })

  test.each([
    ['Ana Lucía Reyes', 'Ana R.'],
    ['Dean Park', 'Dean P.'],
    ['Cher', 'Cher'],
    ['Zoë 🌱', 'Zoë'],
    ['王 小明', '王 小.'],
    ["Sinéad O'Brien", 'Sinéad O.'],
    ['Jean-Luc van der Élan', 'Jean-Luc É.'],
    ['Maria Reyes 3rd', 'Maria R.'],
    ['', ''],
  ])('%j is short for %j', (fullName, short) => {
    expect(shortName(fullName)).toBe(short)
  })

  test('a name without a place to break is cut in the list, and is seen to be cut', () => {
    expect(listName('x'.repeat(200))).toBe(`${'x'.repeat(23)}…`)
    expect(listName(`${'🌱'.repeat(200)} Reyes`)).toBe(`${'🌱'.repeat(23)}… R.`)
    expect(listName('Wolfeschlegelsteinhausen Park')).toBe('Wolfeschlegelsteinhausen P.')
  })

  test.each([
    [0, '0 min'],
    [59, '59 min'],
    [70, '1 h 10 min'],
    [1_439, '23 h 59 min'],
    [1_440, '1 d 0 h'],
    [2_945, '2 d 1 h'],
    // The clock of another machine may be ahead.
    [-5, '0 min'],
  ])('what came %d minutes ago has waited %s', (minutes, words) => {
    const now = new Date('2026-11-24T20:00:00Z')
    expect(ageWords(new Date(now.getTime() - minutes * 60_000), now)).toBe(words)
  })

  test('the time is the clinic’s, with its zone, on both sides of a clock change', () => {
    const time = (at: string) => clinicShortTime(new Date(at), 'en', 'America/Los_Angeles')
    expect(time('2026-11-25T20:00:00Z')).toBe('Nov 25, 12:00 pm PST')
    expect(time('2026-07-01T07:05:00Z')).toBe('Jul 1, 12:05 am PDT')
    expect(time('2026-11-01T08:30:00Z')).toBe('Nov 1, 1:30 am PDT')
    expect(time('2026-11-01T09:30:00Z')).toBe('Nov 1, 1:30 am PST')
  })
})

describe('after signing in', () => {
  const id = '0190a1b2-0000-7000-8000-000000000001'

  test('a person comes back to the page that they wanted', () => {
    expect(deskPath(`/desk/requests/${id}`)).toBe(`/desk/requests/${id}`)
    expect(signInPath(`/desk/requests/${id}`)).toBe(
      `/desk/sign-in?notice=ended&to=%2Fdesk%2Frequests%2F${id}`,
    )
  })

  test.each([
    'https://evil.example/desk',
    '//evil.example',
    '/\\evil.example',
    '/desk/../en',
    '/desk/requests/x',
    `/desk/requests/${id}\r\nset-cookie: a=b`,
    `/desk/requests/${id}?x`,
    ['/desk'],
    undefined,
  ])('an address bar leads nowhere else: %j', (asked) => {
    expect(deskPath(asked)).toBe('/desk')
  })
})
