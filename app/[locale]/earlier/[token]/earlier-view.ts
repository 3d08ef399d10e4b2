import type { EarlierView } from '@/components/earlier/earlier-panel'
import { clinicDateTime } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { requestPath } from '@/lib/links'
import type { Locale } from '@/lib/locale'
import { offerByToken, offerState, otherEarlierTimes } from '@/lib/waiting-list/offer-queries'

type Asked = { locale: Locale; problem: unknown; now: Date }

/** An offer in the words of its page; null for a link that leads nowhere. */
export async function earlierView(token: string, asked: Asked): Promise<EarlierView | null> {
  const { locale, now } = asked
  const offer = await offerByToken(token, now)
  if (!offer) return null
  const { timeZone, phone, phoneLink } = clinic()
  const told = (at: Date) => clinicDateTime(at, locale, timeZone)
  const state = await offerState(offer, now)
  return {
    state,
    offered: told(offer.startsAt),
    current: told(offer.appointment.startsAt),
    others: state === 'gone' ? (await otherEarlierTimes(offer, now)).map(told) : [],
    problem: state === 'open' ? problemSaid(asked, phone) : null,
    takeAt: `/api/earlier/${token}/take?language=${locale}`,
    ownPage: requestPath(offer.appointment.requestId, locale),
    phone,
    phoneLink,
  }
}

/** Why a press did not move the time, for an offer that still stands. */
function problemSaid({ locale, problem }: Asked, phone: string): string | null {
  if (typeof problem !== 'string') return null
  const { times, earlier } = messagesIn(locale)
  const names: Readonly<Record<string, string>> = times.problems
  const sentence = Object.hasOwn(names, problem) ? names[problem] : earlier.notTaken
  return fill(sentence ?? earlier.notTaken, { phone })
}
