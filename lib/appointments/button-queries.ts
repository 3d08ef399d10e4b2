import 'server-only'
import { db } from '@/lib/db'
import { tokenHash } from '@/lib/links'
import { type OfficeButton, readButton } from '@/lib/office-button'
import { staffNames } from '@/lib/staff/queries'
import { bookableVisits } from './own-queries'

/** Who came first, and when; `name` for somebody who was signed in. */
export type ActedBefore = { by: string; name: string | null; at: Date }

const wanted = {
  id: true,
  reference: true,
  fullName: true,
  contactBy: true,
  email: true,
  urgent: true,
  state: true,
  closedBy: true,
  closedAt: true,
} as const

/**
 * What a button of a letter would do now, or why it does nothing. Looking changes nothing, however often.
 *
 * @returns null for a link that is none of ours or was altered.
 */
export async function buttonState(token: string, now: Date) {
  const button = readButton(token)
  if (!button) return null
  const { act } = button
  const found = await subjectOf(button)
  if (!found) return { state: 'gone', act } as const
  const { request, time } = found
  const { id: requestId, reference, urgent, email } = request
  const shown = { act, requestId, reference, urgent, hasEmail: email !== null }
  const use = await db().buttonUse.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: { at: true },
  })
  const why = whyNot(button, found, now) ?? (await nothingToChoose(button, requestId, now))
  // What it did is told while it holds; what came after it wins.
  if (use && (!why || why === leftBy[act]))
    return { state: 'used', at: use.at, startsAt: button.startsAt, ...shown } as const
  if (!use && button.isOver(now)) return { state: 'over', ...shown } as const
  if (why) return { state: 'settled', why, before: await before(found, why), ...shown } as const
  return {
    state: 'ready',
    ...shown,
    firstName: request.fullName.split(' ')[0] ?? '',
    contactBy: request.contactBy,
    time,
    endsTimes: act === 'decline' ? await comingStarts(requestId, now) : [],
  } as const
}

/** How a button leaves what it was for, which is no news to whoever pressed it. */
const leftBy = {
  confirm: 'already-confirmed',
  offer: 'already-cancelled',
  called: null,
  decline: 'already-closed',
} as const

export type ButtonState = NonNullable<Awaited<ReturnType<typeof buttonState>>>
type Found = NonNullable<Awaited<ReturnType<typeof subjectOf>>>

/** The request that a button is about, and its appointment where it is about one. */
export async function subjectOf({ about, startsAt }: OfficeButton) {
  if (!startsAt) {
    const request = await db().consultationRequest.findUnique({ where: { id: about }, select: wanted })
    return request && { request, time: null }
  }
  const found = await db().appointment.findUnique({
    where: { id: about },
    select: {
      id: true,
      state: true,
      startsAt: true,
      holdUntil: true,
      cancelledBy: true,
      request: { select: wanted },
    },
  })
  if (!found) return null
  const { request, ...time } = found
  return { request, time }
}

function whyNot({ act, startsAt }: OfficeButton, { request, time }: Found, now: Date) {
  if (request.state === 'closed') return request.closedBy === 'withdrawn' ? 'withdrawn' : 'already-closed'
  if (time && (act === 'confirm' || act === 'offer')) {
    if (isHoldOver(time, now)) return 'hold-expired'
    if (hasLapsed(time, now)) return 'unanswered'
    if (time.state === 'cancelled') return 'already-cancelled'
    if (time.startsAt <= now) return 'already-begun'
    if (time.startsAt.getTime() !== startsAt?.getTime()) return 'moved-since'
    if (act === 'confirm' && time.state === 'booked') return 'already-confirmed'
  }
  return act === 'offer' && !request.email ? 'nobody-to-write-to' : null
}

/** Whoever has all the times that they may have would be led to a page on which nothing can be chosen. */
async function nothingToChoose({ act, startsAt }: OfficeButton, requestId: string, now: Date) {
  if (act !== 'offer' || startsAt) return null
  return (await bookableVisits(requestId, now)).length === 0 ? 'nothing-to-choose' : null
}

/** The times that end with a request, whatever letter the button stands in. */
async function comingStarts(requestId: string, now: Date): Promise<Date[]> {
  const coming = await db().appointment.findMany({
    where: { requestId, state: { in: ['pending', 'booked'] }, startsAt: { gt: now } },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true },
  })
  return coming.map(({ startsAt }) => startsAt)
}

function isHoldOver(time: NonNullable<Found['time']>, now: Date): boolean {
  const hasRunOut = time.state === 'pending' && time.holdUntil !== null && time.holdUntil <= now
  return hasRunOut || time.cancelledBy === 'hold-expired'
}

/** It only waited, and has begun; also in the minute before the clock writes that down. */
function hasLapsed({ state, startsAt, cancelledBy }: NonNullable<Found['time']>, now: Date): boolean {
  return cancelledBy === 'unanswered' || (state === 'pending' && startsAt <= now)
}

async function before(
  { request, time }: Found,
  why: NonNullable<ReturnType<typeof whyNot>> | 'nothing-to-choose',
): Promise<ActedBefore | null> {
  const first =
    why === 'already-closed' || why === 'withdrawn'
      ? await closing(request)
      : time && (await change(time.id, why))
  if (!first) return null
  const names = await staffNames(db(), first.staffId ? [first.staffId] : [])
  return { by: first.by, name: (first.staffId && names.get(first.staffId)) ?? null, at: first.at }
}

async function closing({ id, closedAt, closedBy }: Found['request']) {
  if (!closedAt) return null
  if (closedBy === 'withdrawn') return { by: 'patient', staffId: null, at: closedAt }
  const note = await db().requestNote.findFirst({
    where: { requestId: id, act: { in: ['closed', 'declined'] } },
    orderBy: { at: 'desc' },
    select: { staffId: true },
  })
  return { by: 'office', staffId: note?.staffId ?? null, at: closedAt }
}

/** Of a confirmed time, the change that made it so; else the last one. */
async function change(appointmentId: string, why: string) {
  const acts = why === 'already-confirmed' ? { act: { in: ['confirm', 'book'] } } : {}
  return db().appointmentChange.findFirst({
    where: { appointmentId, ...acts },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { by: true, staffId: true, at: true },
  })
}
