import 'server-only'
import { clinicDateTime } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { answerBy } from '@/lib/content/office-hours'
import { absolute, requestPath } from '@/lib/links'
import { defaultLocale, isLocale } from '@/lib/locale'
import type { RequestForLetter } from './queries'

/**
 * What the placeholders of a letter stand for. Values for the office are English, whatever the patient's language.
 *
 * @param words the letter's single sentences, such as `urgentLine`.
 */
export function letterValues(
  request: RequestForLetter,
  words: Readonly<Record<string, string>>,
  now: Date,
): Record<string, string> {
  const { timeZone, phone, phoneLink } = clinic()
  const locale = isLocale(request.locale) ? request.locale : defaultLocale
  const { officeLetter: office, desk } = messagesIn('en')
  const windowNames: Record<string, string> = messagesIn('en').windows
  const names = request.windows.map((code) => windowNames[code] ?? code)
  const promised = answerBy(request.receivedAt, request.office)
  const { answerPromised, answerLate, answerOpen, someone } = messagesIn(locale).request
  return {
    reference: request.reference,
    fullName: request.fullName,
    firstName: greeted(request.fullName) ?? someone,
    way: office.way[request.contactBy],
    wayLabel: office.wayLabel[request.contactBy],
    contact: (request.contactBy === 'phone' ? request.phone : request.email) ?? '',
    contactLink: contactLink(request),
    mayLeaveMessage:
      request.contactBy === 'phone' ? office.mayLeaveMessage[request.mayLeaveMessage ? 'yes' : 'no'] : '',
    mayNameClinic:
      request.contactBy === 'phone' ? office.mayNameClinic[request.mayNameClinic ? 'yes' : 'no'] : '',
    window: shortened(names) ?? office.noWindow,
    windows: names.join(', ') || office.noWindow,
    language: desk.locales[locale],
    receivedAt: clinicDateTime(request.receivedAt, 'en', timeZone),
    answerBy: promised
      ? fill(promised < now ? answerLate : answerPromised, {
          time: clinicDateTime(promised, locale, timeZone),
          phone,
        })
      : answerOpen,
    // A day by which to answer would make what is urgent look less so.
    answerLine:
      promised && !request.urgent
        ? fill(office.answerBy, { time: clinicDateTime(promised, 'en', timeZone) })
        : '',
    toldLine: office.told[request.email ? 'yes' : 'no'],
    tellsLine: office.tells[request.email ? 'yes' : 'no'],
    messageLine: request.messageSealed ? (words.messageLine ?? '') : '',
    urgentLine: request.urgent ? (words.urgentLine ?? '') : '',
    privateLink: absolute(requestPath(request.id, locale)),
    timesLink: absolute(`${requestPath(request.id, locale)}/times`),
    deskLink: absolute(`/desk/requests/${request.id}`),
    phone,
    phoneLink,
    // Names of their own: a sentence in a letter reads as it will be read.
    '911': '911',
    '911Link': 'tel:911',
    '988': '988',
    '988Link': 'tel:988',
    clinic: clinic().name,
  }
}

/**
 * The first word of a name, or null when a mail program could make a link of it: a letter of ours must not carry one.
 */
function greeted(fullName: string): string | null {
  const [first = ''] = fullName.split(' ')
  return /[/:@]|[.\u3002\uff0e\uff61]\S/u.test(first.normalize('NFKC')) ? null : first
}

/** What a press on the way to reach the person opens. */
function contactLink({ contactBy, phoneE164, email }: RequestForLetter): string {
  if (contactBy === 'email') return `mailto:${email}`
  return phoneE164 ? `tel:${phoneE164}` : ''
}

/** The first wished time, and how many more: `Tuesday morning +1`. */
function shortened([first, ...more]: string[]): string | undefined {
  return first && more.length > 0 ? `${first} +${more.length}` : first
}
