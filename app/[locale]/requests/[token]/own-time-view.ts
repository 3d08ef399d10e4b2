import { privatePage } from '@/app/doors/private-page'
import type { OwnTimeView } from '@/components/times/own-time'
import type { OwnTimeFacts } from '@/lib/appointments/own-queries'
import { mustCallToChange } from '@/lib/appointments/rules'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { visitTypeNamed } from '@/lib/content/visit-types'
import type { Locale } from '@/lib/locale'
import { stepsView } from './steps-view'
import { policyWords, visitName, wallWords } from './time-words'

type Seen = { locale: Locale; token: string; now: Date }

/** How an own time stands, in the terms of its page. A hold that has run out is over before anybody releases it. */
export function stateOfTime(time: OwnTimeFacts, now: Date): OwnTimeView['state'] {
  const { state, holdUntil, cancelledBy, startsAt, endsAt } = time
  if (state === 'cancelled' && cancelledBy === 'hold-expired') return 'expired'
  if (state === 'cancelled') return cancelledBy === 'unanswered' ? 'unanswered' : 'cancelled'
  if (state === 'pending' && holdUntil && holdUntil <= now) return 'expired'
  if (state === 'pending' && startsAt <= now) return 'unanswered'
  if (state === 'fulfilled' || state === 'noshow' || endsAt <= now) return 'past'
  if (startsAt <= now) return 'begun'
  if (state === 'pending') return holdUntil ? 'held' : 'waiting'
  return 'confirmed'
}

/** True while something can still happen to a time: it is ahead, and its own. */
export function isComing(state: OwnTimeView['state']): boolean {
  return state === 'held' || state === 'waiting' || state === 'confirmed'
}

/** True when the clinic wants to be called about a change of a time. */
export function mustCall({ state, visitType, cancelBy: cutOff }: OwnTimeFacts, now: Date): boolean {
  const visit = visitTypeNamed(visitType)
  return visit !== null && cutOff !== null && mustCallToChange(visit, { state, cutOff, now })
}

/** A person's own time in words; every instant named in the clinic's zone, nothing left to format. */
export function ownTimeView(time: OwnTimeFacts, { locale, token, now }: Seen): OwnTimeView {
  const { ownTime: words, choose } = messagesIn(locale)
  const { date, time: clock, whole, city, zone } = wallWords(locale)
  const { phone, address } = clinic()
  const state = stateOfTime(time, now)
  const coming = isComing(state)
  const page = { locale, token }
  const minutes = Math.round((time.endsAt.getTime() - time.startsAt.getTime()) / 60_000)
  const mayChange = coming && !mustCall(time, now)
  return {
    id: time.id,
    state,
    isFreed: state === 'cancelled' && time.cancelledBy === 'office',
    tag: words.tags[state],
    date: date(time.startsAt),
    time: clock(time.startsAt),
    instant: time.startsAt.toISOString(),
    zone: fill(words.zone, { city }),
    visit: fill(choose.length, { visit: visitName(time.visitType, locale), minutes }),
    place: coming
      ? fill(address ? words.place : words.placeUnknown, { address: address ?? '', phone })
      : null,
    body: fill(bodyOf(time, state, locale), { phone, until: time.holdUntil ? whole(time.holdUntil) : '' }),
    moved: coming ? movedLine(time, locale) : null,
    steps: coming || state === 'begun' ? stepsView(time.steps, time.startsAt, locale) : [],
    stepsCaption: fill(words.allTimes, { city, zone }),
    prepareAt: `/${locale}/prepare`,
    policy: coming ? policyLine(time, { locale, now }) : null,
    moveAt: mayChange ? privatePage(page, `/times/${time.id}`) : null,
    cancelAt: mayChange ? privatePage(page, `/times/${time.id}/cancel`) : null,
    calendarAt: hasCalendarFile(time, state, now)
      ? `/api/requests/${encodeURIComponent(token)}/times/${time.id}/calendar`
      : null,
  }
}

/** Until when a change is free. While a time waits for the office, it always is. */
function policyLine(time: OwnTimeFacts, { locale, now }: Omit<Seen, 'token'>): string | null {
  const visit = visitTypeNamed(time.visitType)
  if (!visit || !time.cancelBy) return null
  const { policy } = messagesIn(locale).ownTime
  const words = time.state === 'pending' ? policy.pending : policy.booked
  const late = mustCall(time, now) ? policy.lateCall : words.late
  return fill(time.cancelBy < now ? late : words.free, {
    time: wallWords(locale).whole(time.cancelBy),
    rule: policyWords(visit.cancelUntil, policy.rules, locale),
    phone: clinic().phone,
  })
}

/** Once confirmed; and after a cancellation, so that a calendar can be rid of it, until the day is over. */
function hasCalendarFile(time: OwnTimeFacts, state: OwnTimeView['state'], now: Date): boolean {
  if (!time.confirmedAt || time.endsAt <= now) return false
  return state === 'confirmed' || state === 'cancelled'
}

function bodyOf(time: OwnTimeFacts, state: OwnTimeView['state'], locale: Locale): string {
  const { bodies } = messagesIn(locale).ownTime
  if (state !== 'cancelled') return bodies[state]
  const by: Readonly<Record<string, string>> = bodies.cancelledBy
  return by[time.cancelledBy ?? 'office'] ?? bodies.cancelledBy.office
}

/** Where a time was before it was moved last, and by whom. */
function movedLine({ changes }: OwnTimeFacts, locale: Locale): string | null {
  const at = changes.findIndex(({ act }) => act === 'move')
  const [move, before] = [changes[at], changes[at + 1]]
  if (!move || !before) return null
  const { moved } = messagesIn(locale).ownTime
  const time = wallWords(locale).whole(before.startsAt)
  return fill(move.by === 'office' ? moved.office : moved.patient, { time })
}
