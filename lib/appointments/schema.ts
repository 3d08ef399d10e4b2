import * as z from 'zod'
import type { OfficeButton } from '@/lib/office-button'
import type { Staff } from '@/lib/staff/session'

/** Who drives the person home. */
const rideHomeCodes = ['known', 'not-sure', 'none'] as const
export type RideHome = (typeof rideHomeCodes)[number]
export const rideHomeSchema = z.enum(rideHomeCodes)

/** A time as a form posts it: the kind of visit and the instant, as `2026-12-03T18:00:00.000Z`. */
export const chosenTimeSchema = z.object({
  visitType: z.string().max(40),
  startsAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  rideHome: rideHomeSchema.optional(),
})

/**
 * Who acts. A patient is known by the request whose link they hold, and reaches its times alone. `staff` is null when
 * the office acts by a button of its letter, where nobody is signed in; the button is used up by what it does.
 */
export type Actor =
  | { by: 'patient'; requestId: string }
  | { by: 'office'; staff: Staff | null; button?: OfficeButton }

/** Why a time was not given, changed or taken back; each has a sentence in content/messages. */
export const timeRefusals = [
  'unknown-request',
  'request-closed',
  'not-cleared',
  'enough-times',
  'holds-too-many',
  'own-time-then',
  'not-offered',
  'time-taken',
  'unknown-time',
  'hold-expired',
  'already-confirmed',
  'already-cancelled',
  'already-begun',
  'past-cut-off',
  'moved-since',
  'nobody-to-write-to',
  'not-earlier',
] as const
export type TimeRefusalCode = (typeof timeRefusals)[number]

/** What was done before, by whom (`patient`, `office` or `clock`) and when. */
export type EarlierChange = { act: string; by: string; staffId: string | null; at: Date }

export type TimeRefusal = {
  ok: false
  code: TimeRefusalCode
  /** The nearest times that can be booked instead, in order; only where a time was wanted. */
  alternatives: Date[]
  /** For `already-…` and `hold-expired`: who acted before. */
  earlier: EarlierChange | null
}

/** An appointment after it was booked, confirmed, moved or cancelled. */
export type BookedTime = {
  id: string
  requestId: string
  visitType: string
  state: 'pending' | 'booked' | 'cancelled' | 'fulfilled' | 'noshow'
  startsAt: Date
  endsAt: Date
  /** Until when a pending time is held; null when it is not held, or booked. */
  holdUntil: Date | null
  sequence: number
}

export type TimeResult = { ok: true; value: BookedTime } | TimeRefusal

export type OwnTime = BookedTime & { holds: boolean; cancelledBy: string | null; confirmedAt: Date | null }

/** What use cases read of an appointment. */
export const ownTime = {
  id: true,
  requestId: true,
  visitType: true,
  state: true,
  startsAt: true,
  endsAt: true,
  holdUntil: true,
  sequence: true,
  holds: true,
  cancelledBy: true,
  confirmedAt: true,
} as const

/** What decides whether a person may have a time. */
export type Person = {
  id: string
  state: 'received' | 'contacted' | 'scheduled' | 'closed'
  email: string | null
  phoneE164: string | null
  setAside: boolean
  clearedFor: string[]
  contactedAt: Date | null
}

/** What is read of a request for that. */
export const ownPerson = {
  id: true,
  state: true,
  email: true,
  phoneE164: true,
  setAside: true,
  clearedFor: true,
  contactedAt: true,
} as const
