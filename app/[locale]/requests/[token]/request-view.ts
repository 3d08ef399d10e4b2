import type { RequestView } from '@/components/request/request-panel'
import type { OwnTimeView } from '@/components/times/own-time'
import { clinicDateTime } from '@/lib/clock'
import type { OwnRequest } from '@/lib/consultations/queries'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn, type PatientMessages } from '@/lib/content/messages'
import { answerBy } from '@/lib/content/office-hours'
import type { Locale } from '@/lib/locale'
import { isComing } from './own-time-view'
import type { OwnPage } from './read-page'

type Seen = { locale: Locale; token: string }

/** A request in the words of its page: every time named in the clinic's zone, nothing left to format. */
export function requestView(
  { request, office, times: own, now }: Pick<OwnPage, 'request' | 'office' | 'times' | 'now'>,
  times: readonly OwnTimeView[],
  { locale, token }: Seen,
): RequestView {
  const messages = messagesIn(locale)
  const { request: words, windows: windowNames, ownTime } = messages
  const { timeZone, phone, phoneLink } = clinic()
  const names: Readonly<Record<string, string>> = windowNames
  const title = titleOf(request, times, locale)
  const hasTime = times.some(({ state }) => isComing(state) || state === 'begun')
  return {
    state: stateOf(request),
    title,
    showsState: title === words.titles[stateOf(request)],
    hasTime,
    wasAnswered: own.some(({ confirmedAt, cancelledBy }) => confirmedAt !== null || cancelledBy === 'office'),
    reference: request.reference,
    urgent: request.urgent,
    answer: answerLine(request, { office, locale, now }),
    callWished: request.callIsWished ? ownTime.callWished[request.contactBy] : null,
    contactBy: request.contactBy,
    contact: (request.contactBy === 'phone' ? request.phone : request.email) ?? '',
    email: request.email,
    letterLine: times.length > 0 ? null : letterLine(request, words),
    fullName: request.fullName,
    windows: request.windows.map((code) => names[code] ?? code).join(', '),
    hasMessage: request.messageSealed !== null,
    receivedAt: clinicDateTime(request.receivedAt, locale, timeZone),
    phone,
    phoneLink,
    withdrawTo: `/api/requests/${encodeURIComponent(token)}/withdraw?language=${locale}`,
    withdrawBody: times.some(({ state }) => isComing(state)) ? ownTime.withdraw : words.withdraw.body,
    askAgainAt: `/${locale}/consultation/${request.service}`,
  }
}

/** By when a person answers what they asked last; when that is past, that it is our fault and what they can do. */
function answerLine(
  { receivedAt, callIsWished, callWishedAt }: OwnRequest & { callIsWished: boolean },
  { office, locale, now }: Pick<OwnPage, 'office' | 'now'> & { locale: Locale },
): string {
  const { answerPromised, answerLate, answerOpen } = messagesIn(locale).request
  const { timeZone, phone } = clinic()
  const promised = answerBy((callIsWished && callWishedAt) || receivedAt, office)
  if (!promised) return answerOpen
  const time = clinicDateTime(promised, locale, timeZone)
  return fill(promised < now ? answerLate : answerPromised, { time, phone })
}

/** What they are told of letters. What was set aside sends none, and says nothing of one. */
function letterLine({ setAside, email }: OwnRequest, words: PatientMessages['request']): string | null {
  if (setAside) return null
  return email ? fill(words.letters, { email }) : words.noLetter
}

/** How a request stands, in the terms of its page. */
function stateOf({ closedBy, state }: OwnRequest): RequestView['state'] {
  return closedBy === 'withdrawn' ? 'withdrawn' : state
}

/** What the page is about: the times that are ahead, else what became of the last one, else the request. */
function titleOf(request: OwnRequest, times: readonly OwnTimeView[], locale: Locale): string {
  const { request: words, ownTime } = messagesIn(locale)
  if (request.state === 'closed') return words.titles[stateOf(request)]
  const ahead = times.filter(({ state }) => isComing(state) || state === 'begun')
  const [only] = ahead
  if (ahead.length > 1) return ownTime.titles.several
  if (only) return ownTime.titles[only.state as keyof typeof ownTime.titles]
  const [last] = times
  if (last?.state === 'expired' || last?.state === 'unanswered' || last?.state === 'past')
    return ownTime.titles[last.state]
  if (last?.isFreed) return ownTime.titles.freed
  return words.titles[stateOf(request)]
}
