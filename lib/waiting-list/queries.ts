import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { freeTimesAhead } from '@/lib/appointments/queries'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { visitTypeNamed } from '@/lib/content/visit-types'
import { db, type Transaction } from '@/lib/db'

/** The kinds of visit for which somebody has a time after `later` and waits for an earlier one. */
export async function kindsWaiting(
  tx: Transaction,
  { later, now }: { later: Date; now: Date },
): Promise<string[]> {
  const found = await tx.$queryRaw<{ visitType: string }[]>`
    SELECT DISTINCT a."visitType" FROM "WaitingListEntry" w JOIN "Appointment" a ON a.id = w."appointmentId"
    WHERE a.state = 'booked' AND a."startsAt" > ${later.toISOString()}::timestamptz
      AND a."startsAt" > ${now.toISOString()}::timestamptz ORDER BY 1`
  return found.map(({ visitType }) => visitType)
}

type Opened = { startsAt: Date; endsAt: Date }

/** The times of a kind of visit that a patient can take now and that lie in what was given up, at least in part. */
export async function openStarts(opened: Opened, visitType: string, now: Date): Promise<Date[]> {
  const visit = visitTypeNamed(visitType)
  if (!visit) return []
  const length = (visit.minutes + visit.bufferMinutes) * 60_000
  const from = opened.startsAt.getTime() - length
  const { timeZone } = clinic()
  const fromDay = clinicDay(new Date(from), timeZone)
  const days = Temporal.PlainDate.from(fromDay).until(clinicDay(opened.endsAt, timeZone)).days + 1
  const free = await freeTimesAhead({ visitType, fromDay, days, now, by: 'booked-patient' })
  return free.map(({ startsAt }) => startsAt).filter((at) => at.getTime() > from && at < opened.endsAt)
}

type Next = {
  appointmentId: string
  requestId: string
  /** Of the time that they have. */
  startsAt: Date
  email: string | null
  /** They have another offer, and their turn runs. */
  isBeingAsked: boolean
}

/**
 * Who is to be asked next about a time: of those who have booked a later one and were not asked about it yet, whoever
 * has waited longest; people whose turn for another time runs come last.
 */
export async function nextWaiting(
  tx: Transaction,
  asked: {
    opened: { requestId: string }
    visitType: string
    startsAt: Date
    /** Who was asked after it is not asked again. */
    roundBegan: Date
    now: Date
  },
): Promise<Next | null> {
  const { opened, visitType } = asked
  const [startsAt, now] = [asked.startsAt.toISOString(), asked.now.toISOString()]
  const roundBegan = asked.roundBegan.toISOString()
  const [next] = await tx.$queryRaw<Next[]>`
    SELECT a.id::text AS "appointmentId", a."requestId"::text, a."startsAt", r.email,
      EXISTS (SELECT FROM "EarlierOffer" o WHERE o."appointmentId" = a.id AND o."takenAt" IS NULL
        AND o."turnEndsAt" > ${now}::timestamptz) AS "isBeingAsked"
    FROM "WaitingListEntry" w JOIN "Appointment" a ON a.id = w."appointmentId"
      JOIN "ConsultationRequest" r ON r.id = a."requestId"
    WHERE a."visitType" = ${visitType} AND a."startsAt" > ${startsAt}::timestamptz
      AND a.state = 'booked' AND r.state <> 'closed' AND NOT r."setAside" AND r.id <> ${opened.requestId}::uuid
      AND NOT EXISTS (SELECT FROM "EarlierOffer" o WHERE o."startsAt" = ${startsAt}::timestamptz
        AND o."askedAt" > ${roundBegan}::timestamptz AND o."appointmentId" = a.id)
    ORDER BY "isBeingAsked", w."joinedAt", a.id LIMIT 1`
  return next ?? null
}

/** The appointments of a person that are on the waiting list. */
export async function waitingTimes(requestId: string): Promise<Set<string>> {
  const entries = await db().waitingListEntry.findMany({
    where: { appointment: { requestId } },
    select: { appointmentId: true },
  })
  return new Set(entries.map(({ appointmentId }) => appointmentId))
}

/** For each appointment of a person, the earlier time that was offered last; its page knows whether it is free. */
export async function liveOffers(requestId: string, now: Date) {
  const offers = await db().earlierOffer.findMany({
    where: { appointment: { requestId }, takenAt: null, takeBy: { gt: now } },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, startsAt: true, appointmentId: true, appointment: { select: { startsAt: true } } },
  })
  const earlier = offers.filter(({ startsAt, appointment }) => startsAt < appointment.startsAt)
  return new Map(earlier.map(({ appointmentId, id, startsAt }) => [appointmentId, { id, startsAt }]))
}
