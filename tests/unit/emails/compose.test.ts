import { afterEach, describe, expect, test, vi } from 'vitest'
import { renderLetter } from '@/components/emails/render-letter'
import { clinic } from '@/lib/content/clinic'
import { composeLetter } from '@/lib/emails/compose'
import { type EmailKind, emailKinds, isEmailKind } from '@/lib/emails/kinds'
import type { RequestForLetter } from '@/lib/emails/queries'
import { locales } from '@/lib/locale'
import { readButton } from '@/lib/office-button'
import { clinicFile, readOtherContent } from '@/tests/support/other-content'
import { requestForLetter } from '@/tests/support/request-for-letter'

afterEach(() => vi.restoreAllMocks())

const now = new Date('2026-11-24T18:30:00Z')
const id = '0190a1b2-0000-7000-8000-0000000000ff'
const compose = (kind: EmailKind, changed: Partial<RequestForLetter> = {}) =>
  composeLetter(id, kind, requestForLetter(changed), { render: renderLetter, now })

const kinds = Object.keys(emailKinds) as EmailKind[]
const every = kinds.flatMap((kind) =>
  locales.flatMap((locale) =>
    (['phone', 'email'] as const).flatMap((contactBy) =>
      [[], ['any'], ['tue-morning', 'thu-afternoon', 'fri-morning']].flatMap((windows) =>
        [false, true].map((urgent) => ({ kind, locale, contactBy, windows, urgent })),
      ),
    ),
  ),
)
const name = 'the letter $kind ($locale, $contactBy, $windows, urgent: $urgent)'

describe.each(every)(name, ({ kind, ...asked }) => {
  test('is whole', async () => {
    const { subject, text, html } = await compose(kind, asked)
    for (const part of [subject, text, html]) {
      expect(part.trim()).not.toBe('')
      expect(part).not.toMatch(/[{}]{2}|undefined|null|NaN/)
    }
    expect(text).toContain('K4M7PXQ')
    expect(html).toContain('K4M7PXQ')
  })

  test('names no treatment', async () => {
    const { subject, text, html } = await compose(kind, asked)
    expect(`${subject}${text}${html}`).not.toMatch(
      /ketamin|weight.?loss|p[ée]rdida de peso|bajar de peso|semaglut|tirzep|depres|infusi/i,
    )
  })

  test('says who it is about in the letter to the office alone, and in no subject', async () => {
    const { subject, text, html } = await compose(kind, asked)
    expect(subject).not.toMatch(/Zaphira|Quist|Lucía|555-0142|example\.com/)
    if (emailKinds[kind].to === 'patient') expect(text + html).not.toMatch(/Quist|555-0142|example\.com/)
  })
})

describe('a letter to the person', () => {
  const greetings = { en: 'Hello Zaphira,', es: 'Hola, Zaphira:' }
  const toPatients = kinds.filter((kind) => emailKinds[kind].to === 'patient')
  test.each(toPatients.flatMap((kind) => locales.map((locale) => [kind, locale] as const)))(
    '%s in %s fits a telephone',
    async (kind, locale) => {
      const { subject, text, html } = await compose(kind, { urgent: true, locale })
      expect(subject.length).toBeLessThanOrEqual(60)
      expect(subject.split(/\s+/).length).toBeLessThanOrEqual(9)
      expect(text.match(/https?:\/\//g)?.length ?? 0).toBeLessThanOrEqual(3)
      expect(text).toContain(greetings[locale])
      for (const number of ['911', '988']) {
        expect(text).toContain(number)
        expect(html).toContain(`<a href="tel:${number}">${number}</a>`)
      }
    },
  )

  test.each(toPatients)('%s is not written to nobody', async (kind) => {
    await expect(compose(kind, { email: null })).rejects.toThrow('nobody to go to')
  })
})

describe('a letter to the office', () => {
  test('begins its subject with what happened, the reference, the way and the first time', async () => {
    expect((await compose('office-request-received')).subject).toBe('New K4M7PXQ · call · Tuesday morning +1')
    expect((await compose('office-request-received', { windows: [], contactBy: 'email' })).subject).toBe(
      'New K4M7PXQ · write · no time named',
    )
    expect((await compose('office-request-withdrawn')).subject).toMatch(/^Cancelled K4M7PXQ/)
  })

  test('says that it is urgent, in its subject and at its top', async () => {
    const { subject, text } = await compose('office-request-received', { urgent: true })
    expect(subject).toContain('URGENT')
    expect(text).toMatch(/^The person's message contains words that may mean an emergency\./)
    expect((await compose('office-request-received')).text).not.toContain('emergency')
  })

  test('has all that is needed to call', async () => {
    const { text } = await compose('office-request-received')
    for (const needed of [
      'Zaphira Lucía Quist',
      'Call (559) 555-0142',
      'Tuesday morning, Thursday afternoon',
    ])
      expect(text).toContain(needed)
    expect(text).toContain('You may leave a message.')
    expect(text).toContain('Do not say who is calling')
    expect(text).toContain('Tuesday, November 24, 10:20 am PST')
    expect(text).toContain('https://clinic.test/desk/requests/0190a1b2-0000-7000-8000-000000000001')
  })

  test('says nothing of voice mail when a letter was asked for', async () => {
    const { text } = await compose('office-request-received', { contactBy: 'email' })
    expect(text).not.toMatch(/leave a message|who is calling/)
    expect(text).toContain('Write to zaphira@example.com')
  })
})

test.each(['office-request-received', 'office-time-held'] as const)(
  'whether there is a message to read is said, and nothing of it: %s',
  async (kind) => {
    const says = /They also wrote a message/
    expect((await compose(kind)).text).not.toMatch(says)
    expect((await compose(kind, { messageSealed: Buffer.from('sealed') })).text).toMatch(says)
  },
)

const timeThat = (changed: Partial<NonNullable<RequestForLetter['time']>>) => {
  const { time } = requestForLetter()
  if (!time) throw new Error('The request has no time.')
  return { ...time, ...changed }
}
const openFirst = 'Open the request:\nhttps://clinic.test/desk/requests/'

describe('an urgent letter to the office', () => {
  test.each(['office-request-received', 'office-time-held', 'office-call-wished'] as const)(
    'says so in its subject, opens the request before anything else, and names no day to answer by: %s',
    async (kind) => {
      const { subject, text } = await compose(kind, { urgent: true, time: timeThat({ state: 'pending' }) })
      expect(subject).toContain('URGENT')
      expect(text.split('\n\n')[1]).toContain(openFirst)
      expect(text.indexOf(openFirst)).toBeLessThan(text.indexOf('/act/'))
      expect(text).not.toMatch(/answer by/)
    },
  )
})

test('whoever also wrote a message has it opened before the buttons', async () => {
  const { text } = await compose('office-request-received', { messageSealed: Buffer.from('sealed') })
  expect(text.indexOf(openFirst)).toBeGreaterThan(text.indexOf('They also wrote'))
  expect(text.indexOf(openFirst)).toBeLessThan(text.indexOf('/act/'))
})

test('whom no time suits is called by a button that works from that letter on', async () => {
  const writtenAt = new Date('2027-02-01T18:00:00Z')
  const { text } = await compose('office-call-wished', { writtenAt })
  const token = /\nhttps:\/\/clinic\.test\/act\/([\w-]{56})$/m.exec(text)?.[1] ?? ''
  expect(text).toMatch(/^I called:$/m)
  expect(text).not.toMatch(/^(Not suitable|Ask them to choose a time):$/m)
  expect(readButton(token)?.isOver(new Date('2027-02-14T18:00:00Z'))).toBe(false)
})

describe('a time that was moved', () => {
  test('is told to be booked, or still to be confirmed, from the subject on', async () => {
    const booked = await compose('office-time-moved')
    expect(booked.subject).toMatch(/ · booked$/)
    expect(booked.text).toMatch(/^The person has moved their time\. The new time is booked/)
    const held = await compose('office-time-moved', { time: timeThat({ state: 'pending' }) })
    expect(held.subject).toMatch(/ · to confirm$/)
    expect(held.text).toMatch(/^The person has moved their time\. The new time is still to be confirmed/)
  })
})

test('a letter about a visit tells its kind without the treatment, its length and who has to drive', async () => {
  const { text } = await compose('patient-time-held', { time: timeThat({ state: 'pending' }) })
  expect(text).toContain('Kind of visit: Session, 60 minutes.')
  expect(text).toContain('someone else has to drive')
  expect((await compose('patient-time-confirmed', { locale: 'es' })).text).toContain('Sesión, 60 minutos.')
  expect(text).not.toContain('Where:')
})

test.each([
  ['1 Elm Street', 'Where: 1 Elm Street'],
  [null, 'Where: our address is not on our site yet. Call (559) 425-1118'],
])('at the address %j a confirmed time says “%s”', async (address, where) => {
  readOtherContent({ 'clinic.yaml': clinicFile({ address }) })
  const letters = await import('@/lib/emails/compose')
  const context = { render: renderLetter, now }
  const { text } = await letters.composeLetter(id, 'patient-time-confirmed', requestForLetter(), context)
  expect(text).toContain(where)
})

describe('until when a change is free', () => {
  const late = new Date('2026-12-01T20:00:01Z')
  const at = (kind: EmailKind, state: 'pending' | 'booked', when = now) =>
    composeLetter(id, kind, requestForLetter({ time: timeThat({ state }) }), {
      render: renderLetter,
      now: when,
    })

  test.each(['patient-time-held', 'patient-time-moved'] as const)(
    '%s says it of a time that waits',
    async (kind) => {
      expect((await at(kind, 'pending')).text).toMatch(
        /free while it waits for our office, and after that until Tues/,
      )
      expect((await at(kind, 'pending', late)).text).toMatch(/free while it waits for our office\.$/m)
    },
  )

  test('no letter or calendar file names an hour that is past when it is written', async () => {
    for (const kind of ['patient-time-confirmed', 'patient-time-moved'] as const) {
      expect((await at(kind, 'booked')).text).toContain('is free until Tuesday, December 1, 12:00 pm PST.')
      const { text, calendar } = await at(kind, 'booked', late)
      expect(text).not.toContain('is free')
      expect(calendar?.content.replace(/\r\n /g, '')).not.toContain('December 1')
    }
  })
})

test('an answer that is late already when the letter goes is not promised in it', async () => {
  const officeHours = [{ day: 'tuesday' as const, opens: '09:00', closes: '17:00' }]
  const office = { ...clinic(), answerWithinMinutes: 60, officeHours }
  const written = (when: Date) =>
    composeLetter(id, 'patient-request-received', requestForLetter({ office }), {
      render: renderLetter,
      now: when,
    })
  expect((await written(now)).text).toContain('A person answers by Tuesday, November 24, 11:30 am PST.')
  expect((await written(new Date('2026-11-24T19:30:01Z'))).text).toContain('We meant to answer by Tuesday')
})

test.each([
  'office-time-moved',
  'office-time-cancelled',
  'office-time-booked',
  'office-hold-expired',
] as const)('%s says first what may be an emergency', async (kind) => {
  const { subject, text } = await compose(kind, { urgent: true })
  expect(subject).toMatch(/^\w+ URGENT K4M7PXQ/)
  expect(text).toMatch(
    /^The person's message contains words that may mean an emergency\. Open the request first/,
  )
  expect((await compose(kind)).subject).not.toContain('URGENT')
})

test('a letter says that the person was told only where they could be', async () => {
  const call = 'They have no e-mail address: call them.'
  for (const kind of ['office-hold-expired', 'office-time-unanswered'] as const) {
    expect((await compose(kind)).text).toContain('The person was told by e-mail.')
    const alone = (await compose(kind, { email: null })).text
    expect(alone).toContain(call)
    expect(alone).not.toContain('was told')
  }
  expect((await compose('office-time-held', { email: null })).text).toContain(call)
})

describe('a button', () => {
  test.each([
    ['office-request-received', 'I called'],
    ['office-time-booked', 'I called'],
    ['office-time-cancelled', 'Ask them to choose a time'],
  ] as const)('that is wanted most often comes first: %s', async (kind, label) => {
    const time = kind === 'office-time-cancelled' ? timeThat({ state: 'cancelled' }) : timeThat({})
    const { text } = await compose(kind, { time })
    expect(/^(.+):\nhttps:\/\/clinic\.test\/act\//m.exec(text)?.[1]).toBe(label)
  })

  test.each(kinds.filter((kind) => emailKinds[kind].to === 'patient'))(
    'is in no letter to a person: %s',
    async (kind) => {
      const { text, html } = await compose(kind)
      expect(text + html).not.toContain('/act/')
    },
  )

  test('that confirms stands only where something waits to be confirmed', async () => {
    const time = requestForLetter().time
    if (!time) throw new Error('The request has no time.')
    const held = await compose('office-time-held', { time: { ...time, state: 'pending' } })
    expect(held.text).toMatch(/^Confirm the time:\nhttps:\/\/clinic\.test\/act\/[\w-]{56}$/m)
    expect((await compose('office-time-moved')).text).not.toContain('Confirm the time')
  })

  test('that closes a request stays away where the message may mean an emergency', async () => {
    expect((await compose('office-request-received')).text).toMatch(/^Not suitable:$/m)
    expect((await compose('office-request-received', { urgent: true })).text).not.toMatch(/^Not suitable:$/m)
  })

  test('that writes to nobody is left out', async () => {
    expect((await compose('office-request-received', { email: null })).text).not.toContain('choose a time')
  })
})

describe('a person who wrote in Spanish', () => {
  test('gets letters in Spanish, with times and link in Spanish, and a calendar file too', async () => {
    const { text, html, calendar } = await compose('patient-time-confirmed', { locale: 'es' })
    expect(text).toContain('Su cita está confirmada: miércoles 2 de diciembre, 1:00 p.m. PST.')
    expect(text).toContain('https://clinic.test/es/requests/')
    expect(html).toMatch(/<html[^>]*lang="es"/)
    expect(calendar?.content).toContain('SUMMARY:Cita\\, Optimal Medical Group')
    expect(calendar?.content).toContain('Puede cambiar o cancelar')
  })

  test.each(kinds.filter((kind) => emailKinds[kind].to === 'office'))(
    'is told of to the office in English, with the language named: %s',
    async (kind) => {
      const [spanish, english] = await Promise.all(
        locales.map((locale) => compose(kind, { locale, fullName: 'Ángel Núñez' })).toReversed(),
      )
      if (english?.text.includes('Language:')) {
        expect(spanish?.text).toContain('Language: Spanish')
        expect(english.text).toContain('Language: English')
      }
      expect(spanish?.text.replace('Spanish', 'English')).toBe(english?.text)
      expect(spanish?.subject).toBe(english?.subject)
    },
  )
})

test('an outbox row of an unknown kind is known to be unknown', () => {
  expect(kinds.every(isEmailKind)).toBe(true)
  for (const text of ['', 'office-request', 'toString', '__proto__']) expect(isEmailKind(text)).toBe(false)
})

test.each(['evil.com', 'evil。com', 'evil．com', 'evil｡com', 'x@evil', 'http://x'])(
  'a name that a mail program could make a link of (%s) is greeted without it',
  async (fullName) => {
    const { text } = await compose('patient-request-received', { fullName, locale: 'en' })
    expect(text).not.toContain(fullName)
  },
)
