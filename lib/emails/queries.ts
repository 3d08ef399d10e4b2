import 'server-only'
import { visitTypeNamed } from '@/lib/content/visit-types'
import { db } from '@/lib/db'
import { officeHours } from '@/lib/schedules/office-hours'
import type { LetterFacts } from './schema'

/** What a letter may be composed from. The free text is not among it: it never leaves by mail. */
export async function requestForLetter(id: string) {
  const request = await db().consultationRequest.findUnique({
    where: { id },
    select: {
      id: true,
      reference: true,
      locale: true,
      fullName: true,
      contactBy: true,
      phone: true,
      phoneE164: true,
      email: true,
      mayLeaveMessage: true,
      mayNameClinic: true,
      windows: true,
      urgent: true,
      messageSealed: true,
      receivedAt: true,
    },
  })
  return request && { ...request, office: await officeHours(request.receivedAt) }
}

/** What a letter about a time may be composed from, besides. */
export async function timeForLetter(id: string) {
  return db().appointment.findUnique({
    where: { id },
    select: {
      state: true,
      visitType: true,
      startsAt: true,
      endsAt: true,
      holdUntil: true,
      uid: true,
      sequence: true,
      confirmedAt: true,
    },
  })
}

/** True while a time that was offered is not taken, neither by its person nor by others, and notice can be given. */
export async function canStillBeHad(offerId: string | undefined): Promise<boolean> {
  if (!offerId) return false
  const offer = await db().earlierOffer.findFirst({
    where: { id: offerId, takenAt: null, takeBy: { gt: new Date() } },
    select: { startsAt: true, appointmentId: true, appointment: { select: { visitType: true } } },
  })
  const visit = offer && visitTypeNamed(offer.appointment.visitType)
  if (!visit) return false
  const from = offer.startsAt.toISOString()
  const to = new Date(offer.startsAt.getTime() + (visit.minutes + visit.bufferMinutes) * 60_000).toISOString()
  const [lacking] = await db().$queryRaw<unknown[]>`
    SELECT needed.kind FROM unnest(${visit.needs}::text[]) AS needed(kind) WHERE NOT EXISTS (
      SELECT FROM "Schedule" s WHERE s.active AND s.kind::text = needed.kind AND NOT EXISTS (
        SELECT FROM "AppointmentSchedule" taken WHERE taken."scheduleId" = s.id AND taken.holds
          AND taken."appointmentId" <> ${offer.appointmentId}::uuid
          AND taken.during && tstzrange(${from}::timestamptz, ${to}::timestamptz)))`
  return lacking === undefined
}

export type TimeForLetter = NonNullable<Awaited<ReturnType<typeof timeForLetter>>> & {
  /** What the outbox row keeps of the moment it was written. */
  facts: LetterFacts
  writtenAt: Date
}

export type RequestForLetter = NonNullable<Awaited<ReturnType<typeof requestForLetter>>> & {
  /** The appointment, for letters about one. */
  time?: TimeForLetter
  /** When its outbox row was written; a letter that only shows its words has none. */
  writtenAt?: Date
}

/** What is kept of a letter that waits because the mail server takes none of ours; see `readFailure`. */
const refusedUs = [{ lastError: { startsWith: 'smtp-5' } }, { lastError: 'eauth' }]

/** How the outbox stands, for /api/health and the desk. `refused` letters wait until our access is mended. */
export async function outboxState(now: Date) {
  const [waiting, failed, refused, oldest] = await Promise.all([
    db().outboxEmail.count({ where: { state: 'waiting' } }),
    db().outboxEmail.count({ where: { state: 'failed' } }),
    db().outboxEmail.count({ where: { state: 'waiting', OR: refusedUs } }),
    db().outboxEmail.findFirst({
      // Not `sendAfter`, which each try moves: a letter that failed an hour ago is late also between two tries.
      where: { state: 'waiting', dueAt: { lte: now } },
      orderBy: { dueAt: 'asc' },
      select: { dueAt: true },
    }),
  ])
  const oldestWaitingSeconds = oldest ? Math.round((now.getTime() - oldest.dueAt.getTime()) / 1_000) : 0
  return { waiting, failed, refused, oldestWaitingSeconds }
}
