import type { TagKind } from '@/components/desk/desk-tag'
import { clinicShortTime } from '@/lib/clock'
import { isCallWished } from '@/lib/consultations/rules'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { visitTypeNamed } from '@/lib/content/visit-types'
import { defaultLocale } from '@/lib/locale'
import { hasNoDriver } from '@/lib/rides/rules'

const { queue: words } = messagesIn(defaultLocale).desk

type Asked = {
  contactBy: 'phone' | 'email'
  callWishedAt: Date | null
  lastCall: Date | null
  times: readonly {
    visitType: string
    state: string
    startsAt: Date
    holdUntil: Date | null
    rideHome: string | null
    createdAt: Date
  }[]
}

type OpenMarks = {
  tags: TagKind[]
  /** Until when a time waits for the office, in a sentence. */
  waits: string | null
  /** When the person asked to be contacted, while that stands. */
  wishedAt: Date | null
}

/** What the office has still to do about an open request, besides answering it: as marks, and in words. */
export function openMarks({ contactBy, callWishedAt, lastCall, times }: Asked, now: Date): OpenMarks {
  const chosen = times.map(({ createdAt }) => createdAt.getTime())
  const lastChoice = chosen.length > 0 ? new Date(Math.max(...chosen)) : null
  const wishedAt = isCallWished({ callWishedAt, lastCall, lastChoice }) ? callWishedAt : null
  const coming = times.filter(
    ({ state, startsAt }) => ['pending', 'booked'].includes(state) && startsAt > now,
  )
  const [waiting] = coming
    .filter(({ state, holdUntil }) => state === 'pending' && (!holdUntil || holdUntil > now))
    .toSorted((a, b) => until(a).getTime() - until(b).getTime())
  const lacksRide = coming.some(({ visitType, rideHome }) => hasNoDriver(rideHome, visitTypeNamed(visitType)))
  const wish = contactBy === 'phone' ? 'wishes-call' : 'wishes-letter'
  return {
    tags: [
      ...(wishedAt ? ([wish] as const) : []),
      ...(waiting ? (['time-waits'] as const) : []),
      ...(lacksRide ? (['no-ride'] as const) : []),
    ],
    waits: waiting ? fill(words.timeWaits, { time: told(until(waiting)) }) : null,
    wishedAt,
  }
}

/** When a waiting time is gone: with its hold, else as it begins. */
function until({ holdUntil, startsAt }: Asked['times'][number]): Date {
  return holdUntil ?? startsAt
}

function told(at: Date): string {
  return clinicShortTime(at, defaultLocale, clinic().timeZone)
}
