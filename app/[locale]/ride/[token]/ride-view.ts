import { type Round, roundOf } from '@/app/doors/bare-document'
import { clinicDateTime, clinicTime } from '@/lib/clock'
import type { Clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'
import type { Ride } from '@/lib/rides/queries'

/** What a driver reads, in order, with nothing left to format. */
export type RideView = Round & {
  paragraphs: string[]
  notice: string | null
  facts: (readonly [term: string, value: string])[]
  /** What comes after the facts. */
  more: string[]
  call: string
  privacy: string | null
}

type Told = { locale: Locale; clinic: Clinic }

/** A ride in the words of its page; `unavailable` while the database is away, null for a link that leads nowhere. */
export function rideView(ride: Ride | 'unavailable' | null, told: Told): RideView {
  const { driver: words } = messagesIn(told.locale).ride
  const round = { ...roundOf(told), call: fill(words.call, { phone: told.clinic.phone }) }
  if (ride !== null && ride !== 'unavailable' && ride.state === 'coming') {
    return {
      ...round,
      title: words.title,
      paragraphs: [words.lead],
      notice: ride.isConfirmed ? null : words.toConfirm,
      facts: factsOf(ride, told),
      more: [words.live, words.late],
      privacy: words.private,
    }
  }
  const said = ride === null ? words.unknown : ride === 'unavailable' ? words.unavailable : words[ride.state]
  return {
    ...round,
    title: said.title,
    paragraphs: [said.body],
    notice: null,
    facts: [],
    more: [],
    privacy: null,
  }
}

function factsOf(
  { from, to }: Extract<Ride, { state: 'coming' }>,
  { locale, clinic }: Told,
): RideView['facts'] {
  const { driver: words } = messagesIn(locale).ride
  const { timeZone, address } = clinic
  const facts: RideView['facts'] = [[words.about, clinicDateTime(to, locale, timeZone)]]
  if (to > from) facts.push([words.soonest, clinicTime(from, locale, timeZone)])
  facts.push([words.place, address ?? words.askPlace])
  return facts
}
