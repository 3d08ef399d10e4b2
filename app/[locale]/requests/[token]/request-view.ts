import type { RequestView } from '@/components/request/request-panel'
import { clinicDateTime } from '@/lib/clock'
import type { OwnRequest } from '@/lib/consultations/queries'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { answerBy } from '@/lib/content/office-hours'
import type { Locale } from '@/lib/locale'

/** A request in the words of its page: every time named in the clinic's zone, nothing left to format. */
export function requestView(request: OwnRequest, locale: Locale, token: string): RequestView {
  const { request: words, windows: windowNames, services } = messagesIn(locale)
  const { timeZone, phone, phoneLink } = clinic()
  const names: Readonly<Record<string, string>> = windowNames
  const promised = answerBy(request.receivedAt, clinic())
  return {
    state: stateOf(request),
    reference: request.reference,
    urgent: request.urgent,
    answer: promised
      ? fill(words.answerPromised, { time: clinicDateTime(promised, locale, timeZone) })
      : words.answerOpen,
    contactBy: request.contactBy,
    contact: (request.contactBy === 'phone' ? request.phone : request.email) ?? '',
    email: request.email,
    service: services[request.service as keyof typeof services] ?? '',
    fullName: request.fullName,
    windows: request.windows.map((code) => names[code] ?? code).join(', '),
    hasMessage: request.messageSealed !== null,
    receivedAt: clinicDateTime(request.receivedAt, locale, timeZone),
    phone,
    phoneLink,
    withdrawTo: `/api/requests/${token}/withdraw?language=${locale}`,
    askAgainAt: `/${locale}/consultation/${request.service}`,
  }
}

/** How a request stands, in the terms of its page. */
export function stateOf({ closedBy, state }: OwnRequest): RequestView['state'] {
  return closedBy === 'withdrawn' ? 'withdrawn' : state
}
