import type { TimeView } from '@/components/desk/time-card'
import { clinicDateTime } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { visitTypeNamed } from '@/lib/content/visit-types'
import { defaultLocale } from '@/lib/locale'
import { visitName, wordFor } from './desk-terms'

const words = messagesIn(defaultLocale).desk.times

/** What is known of a time at the desk. */
type Time = {
  id: string
  requestId: string
  visitType: string
  state: TimeView['state']
  startsAt: Date
  holdUntil: Date | null
  rideHome: string | null
  takers: readonly { name: string }[]
  /** The person can be written to. */
  hasEmail: boolean
}

/** A time in words, with what can be done about it at this moment. */
export function timeView(time: Time, { now, last }: { now: Date; last: string | null }): TimeView {
  const isOpen = time.state === 'pending' || time.state === 'booked'
  const hasBegun = time.startsAt <= now
  return {
    id: time.id,
    when: told(time.startsAt),
    visit: visitName(time.visitType),
    state: time.state,
    details: details(time, now),
    last,
    can: {
      confirm: time.state === 'pending' && !hasBegun,
      change: isOpen && !hasBegun,
      offer: isOpen && !hasBegun && time.hasEmail,
      attend: hasBegun && time.state !== 'pending' && time.state !== 'cancelled',
    },
    moveTo: `/desk/requests/${time.requestId}/times?move=${time.id}`,
  }
}

function details(time: Time, now: Date): string[] {
  const { state, holdUntil, rideHome, takers } = time
  const ride = visitTypeNamed(time.visitType)?.rideHome && state !== 'cancelled'
  return [
    ...(state === 'pending' ? [heldWords(holdUntil, now)] : []),
    ...(takers.length > 0 ? [`${words.with}: ${takers.map(({ name }) => name).join(', ')}`] : []),
    ...(ride ? [`${words.ride.title}: ${wordFor(words.ride, rideHome) ?? words.ride.unasked}`] : []),
  ]
}

function heldWords(holdUntil: Date | null, now: Date): string {
  if (!holdUntil) return words.notHeld
  return holdUntil > now ? fill(words.heldUntil, { time: told(holdUntil) }) : words.hasRunOut
}

function told(at: Date): string {
  return clinicDateTime(at, defaultLocale, clinic().timeZone)
}
