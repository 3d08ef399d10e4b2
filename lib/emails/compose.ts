import 'server-only'
import { clinic } from '@/lib/content/clinic'
import { fillLine, letterHtml, letterText, letterWords, withSentences } from '@/lib/content/letters'
import { env } from '@/lib/env'
import { isLocale, type Locale } from '@/lib/locale'
import { buttonValues } from './button-values'
import { type CalendarEvent, calendarFile } from './calendar-file'
import { type EmailKind, emailKind } from './kinds'
import { letterValues } from './letter-values'
import type { RequestForLetter } from './queries'
import { timeValues } from './time-values'

type Mailbox = { name: string; address: string }

export type ComposedEmail = {
  from: Mailbox
  to: Mailbox
  replyTo?: Mailbox
  subject: string
  text: string
  html: string
  messageId: string
  /** Message-ID of the first letter about the same request; absent on that letter itself. */
  thread?: string
  /** For a time that was confirmed; METHOD is told twice, as Outlook wants it. */
  calendar?: { method: 'PUBLISH' | 'CANCEL'; content: string }
}

/** Draws the HTML of a letter. Handed in by the door that sends, since nothing in lib knows React. */
export type LetterRenderer = (letter: { language: string; subject: string; body: string }) => string

/**
 * Writes one letter about a request, from the words in content/emails.
 *
 * @param id the outbox id; it makes the Message-ID, so that a letter sent twice is recognisable as one.
 * @param now when it is written; an hour that is past by then is not named.
 * @throws when the letter is for a patient who gave no e-mail address, or its words want a value we do not have.
 */
export async function composeLetter(
  id: string,
  kind: EmailKind,
  request: RequestForLetter,
  { render, now }: { render: LetterRenderer; now: Date },
): Promise<ComposedEmail> {
  const { to, words: name, calendar: hasCalendar, repliesToOffice = false } = emailKind(kind)
  const language = to === 'patient' && isLocale(request.locale) ? request.locale : 'en'
  const letter = letterWords(`${to === 'office' ? 'office' : language}/${name}`)
  const { words } = letter
  const values = {
    ...letterValues(request, words, now),
    ...timeValues(request.time, words, { language, now }),
    ...(to === 'office' && buttonValues(request)),
  }
  const calendar = hasCalendar && calendarOf(request, { language, now })
  const wording = (request.urgent && words.urgentSubject) || words.subject
  if (!wording) throw new Error(`The letter ${kind} has no subject.`)
  const subject = fillLine(wording, values).replace(/\s+/g, ' ')
  const body = withSentences(letter, values)
  const html = render({ language, subject, body: letterHtml(body, values) })
  const office = { name: clinic().name, address: env().OFFICE_EMAIL }
  const patient = request.email ? { name: '', address: request.email } : null
  if (to === 'patient' && !patient) throw new Error(`The letter ${kind} has nobody to go to.`)
  // A reply quotes the letter: who asked for a time must not get the button that confirms it.
  const isAnsweredByOffice =
    repliesToOffice || letter.template.includes('{{confirmButton}}') || request.contactBy !== 'email'
  const first = `<${request.id}.${to}@${mailDomain()}>`
  const isFirst = name === 'request-received'
  return {
    from: { name: clinic().name, address: env().MAIL_FROM },
    to: to === 'patient' && patient ? patient : office,
    replyTo: to === 'office' && patient && !isAnsweredByOffice ? patient : office,
    subject,
    text: letterText(body, values),
    html,
    messageId: isFirst ? first : `<${id}@${mailDomain()}>`,
    ...(!isFirst && { thread: first }),
    ...(calendar && { calendar }),
  }
}

function mailDomain(): string {
  return env().MAIL_FROM.split('@')[1] ?? 'localhost'
}

/** Nothing while the time waits to be confirmed, or when it never was. */
function calendarOf(
  { time }: RequestForLetter,
  { language, now }: { language: Locale; now: Date },
): ComposedEmail['calendar'] {
  if (!time?.confirmedAt) return undefined
  const { facts, writtenAt: stamp, uid, sequence, startsAt, endsAt } = time
  const method = time.state === 'cancelled' ? 'CANCEL' : 'PUBLISH'
  const leaves = facts.leaves ? new Date(facts.leaves) : endsAt
  const event: CalendarEvent = { uid, sequence, startsAt, endsAt: leaves, method, stamp }
  const cancelBy = facts.cancelBy && new Date(facts.cancelBy)
  if (cancelBy && cancelBy > now) event.cancelBy = cancelBy
  return { method, content: calendarFile(event, language) }
}
