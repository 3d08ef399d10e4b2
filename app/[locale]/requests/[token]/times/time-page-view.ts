import { privatePage } from '@/app/doors/private-page'
import type { TimePageView } from '@/components/times/time-page'
import type { OfferPage } from '@/lib/appointments/offered-days'
import { minutesBehindUtc } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { VisitType } from '@/lib/content/visit-types'
import type { Locale } from '@/lib/locale'
import { visitName, wallWords } from '../time-words'
import type { Asked } from './asked'
import { timeGroups } from './list-view'

type Page = {
  locale: Locale
  token: string
  contactBy: 'phone' | 'email'
  visitType: string
  visit: VisitType
  asked: Asked
  offer: OfferPage & { keptIsFree: boolean }
  nearest: Date[]
}

/** What is particular to choosing a first time, or another one. */
type Purpose = Pick<TimePageView, 'title' | 'facts'> & {
  submit: string
  action: string
  listAt: string
  hidden: Record<string, string>
}

/** A page on which a time is chosen, in words. */
export function timePageView(page: Page, purpose: Purpose): TimePageView {
  const { locale, token, visit, visitType, asked, offer } = page
  const { choose, errors } = messagesIn(locale)
  const { city, zone } = wallWords(locale)
  const { phone, phoneLink, timeZone } = clinic()
  const groups = timeGroups({ ...page, kept: asked.kept })
  const first = groups[0]?.times[0]
  const error = asked.problem === 'nothing-chosen' ? choose.problems['nothing-chosen'] : null
  return {
    title: purpose.title,
    facts: purpose.facts,
    back: privatePage({ locale, token }),
    lead: fill(choose.length, { visit: visitName(visitType, locale), minutes: visit.minutes }),
    zone: fill(choose.zone, { city, zone }),
    zoneNote: first
      ? {
          text: fill(choose.otherZone, { city }),
          instant: first.instant,
          minutesBehindUtc: minutesBehindUtc(new Date(first.instant), timeZone),
        }
      : null,
    problem: asked.problem
      ? {
          title: error && errors.title,
          text: problemWords(asked, locale),
          href: error && first ? `#${groups[0]?.id}-${first.instant}` : null,
        }
      : null,
    list: first
      ? {
          groups,
          error,
          earlierFrom: offer.earlierFrom,
          laterFrom: offer.laterFrom,
          submit: purpose.submit,
          visitType,
          action: purpose.action,
          listAt: purpose.listAt,
          hidden: { locale, shown: offer.days[0]?.day ?? '', ...purpose.hidden },
        }
      : null,
    none: { title: choose.none.title, body: fill(choose.none.body, { phone }) },
    callMe: {
      title: choose.callMe.title,
      body: choose.callMe[page.contactBy],
      orCall: choose.callMe.orCall,
      call: { href: phoneLink, label: phone },
      submit: choose.callMe.submit[page.contactBy],
      action: `/api/requests/${encodeURIComponent(token)}/call-me`,
      locale,
    },
  }
}

/** The sentence of a problem that the list answers; it names the time that could not be had. */
export function problemWords({ problem, kept }: Pick<Asked, 'problem' | 'kept'>, locale: Locale): string {
  const { times, choose } = messagesIn(locale)
  const sentences: Readonly<Record<string, string>> = { ...times.problems, ...choose.problems }
  const taken = problem === 'time-taken' && kept ? choose.justTaken : null
  const sentence = taken ?? sentences[problem ?? ''] ?? choose.problems.unreadable
  return fill(sentence, { phone: clinic().phone, time: kept ? wallWords(locale).whole(kept) : '' })
}
