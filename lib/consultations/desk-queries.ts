import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { officeHours } from '@/lib/schedules/office-hours'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'

export const rowsPerPage = 100
/** So far is counted; beyond it the desk says "more than". A count has to end also when nobody closes anything. */
export const mostCounted = 999
/** So far may be leafed. */
export const mostPages = 100

type List = { setAside: boolean; page: number }

// Raw, with constants where Prisma sends parameters: only so does Postgres see that the partial indexes
// ConsultationRequest_open and OutboxEmail_failed hold the answer.

async function openIds(tx: Transaction, { setAside, page }: List): Promise<string[]> {
  const skipped = (page - 1) * rowsPerPage
  const most = skipped + rowsPerPage + 1
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      (SELECT id, urgent, "receivedAt" FROM "ConsultationRequest"
        WHERE state <> 'closed' AND "setAside" = ${setAside} AND urgent
        ORDER BY "receivedAt", id LIMIT ${most})
      UNION ALL
      (SELECT id, urgent, "receivedAt" FROM "ConsultationRequest"
        WHERE state <> 'closed' AND "setAside" = ${setAside} AND NOT urgent
        ORDER BY "receivedAt", id LIMIT ${most})
    ) AS open
    ORDER BY urgent DESC, "receivedAt", id LIMIT ${rowsPerPage + 1} OFFSET ${skipped}`
  return rows.map(({ id }) => id)
}

async function openRequests(tx: Transaction, list: List) {
  const ids = await openIds(tx, list)
  const found = await tx.consultationRequest.findMany({
    where: { id: { in: ids.slice(0, rowsPerPage) } },
    select: {
      id: true,
      reference: true,
      fullName: true,
      locale: true,
      service: true,
      contactBy: true,
      mayLeaveMessage: true,
      mayNameClinic: true,
      windows: true,
      urgent: true,
      state: true,
      receivedAt: true,
      callWishedAt: true,
      notes: { where: { act: 'called' }, orderBy: { at: 'desc' }, take: 1, select: { at: true } },
      appointments: {
        select: {
          visitType: true,
          state: true,
          startsAt: true,
          holdUntil: true,
          rideHome: true,
          createdAt: true,
        },
      },
    },
  })
  const rows = found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  return { rows, hasMore: ids.length > rowsPerPage }
}

type Figures = { waiting: number; oldest: Date | null; undelivered: number; setAside: number }

async function figures(tx: Transaction): Promise<Figures> {
  const [row] = await tx.$queryRaw<Figures[]>`
    SELECT
      (SELECT count(*)::int FROM (SELECT FROM "ConsultationRequest"
        WHERE state = 'received' AND NOT "setAside" LIMIT ${mostCounted + 1}) AS a) AS waiting,
      (SELECT "receivedAt" FROM "ConsultationRequest"
        WHERE state = 'received' AND NOT "setAside" ORDER BY "receivedAt" LIMIT 1) AS oldest,
      (SELECT count(*)::int FROM (SELECT FROM "OutboxEmail"
        WHERE state = 'failed' LIMIT ${mostCounted + 1}) AS b) AS undelivered,
      (SELECT count(*)::int FROM (SELECT FROM "ConsultationRequest"
        WHERE state <> 'closed' AND "setAside" LIMIT ${mostCounted + 1}) AS c) AS "setAside"`
  if (!row) throw new Error('A SELECT without FROM always has one row.')
  return row
}

type Undelivered = {
  id: string
  kind: string
  lastError: string | null
  failedAt: Date
  about: string
  reference: string
}

async function undelivered(tx: Transaction): Promise<Undelivered[]> {
  return tx.$queryRaw<Undelivered[]>`
    SELECT letter.id, letter.kind, letter."lastError", letter."failedAt", letter.about, request.reference
      FROM (SELECT * FROM "OutboxEmail" WHERE state = 'failed' ORDER BY "failedAt" DESC LIMIT ${rowsPerPage}) AS letter
      JOIN "ConsultationRequest" AS request ON request.id = letter.about
      ORDER BY letter."failedAt" DESC`
}

/**
 * The desk's list: open requests, those with urgent words first and then by age, a page of them at a time; those that
 * were set aside as likely automatic apart; letters that were not delivered; and how many there are of each.
 */
export async function readQueue(staff: Staff, page: number, now: Date) {
  return db().$transaction(async (tx) => {
    const open = await openRequests(tx, { setAside: false, page })
    const setAside = await openRequests(tx, { setAside: true, page: 1 })
    const queue = {
      open,
      setAside,
      undelivered: await undelivered(tx),
      figures: await figures(tx),
      office: await officeHours(earliest(open.rows, now), tx),
    }
    await record(tx, staff, { act: 'read-queue', now })
    return queue
  })
}

function earliest(rows: readonly { receivedAt: Date }[], now: Date): Date {
  return new Date(Math.min(now.getTime(), ...rows.map(({ receivedAt }) => receivedAt.getTime())))
}

export type Queue = Awaited<ReturnType<typeof readQueue>>
export type QueuedRequest = Queue['open']['rows'][number]
