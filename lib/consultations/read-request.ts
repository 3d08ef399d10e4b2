import 'server-only'
import { type DeskTime, timesOfRequest } from '@/lib/appointments/desk-queries'
import type { OfficeHours } from '@/lib/content/clinic'
import { db, type Transaction } from '@/lib/db'
import { letterButton } from '@/lib/office-button'
import { ok, type Result, refuse } from '@/lib/result'
import { isRowId } from '@/lib/row-id'
import { officeHours } from '@/lib/schedules/office-hours'
import { record } from '@/lib/staff/audit'
import { staffNames } from '@/lib/staff/queries'
import type { Staff } from '@/lib/staff/session'
import { unseal } from '@/lib/vault'
import { messagePlace, notePlace } from './sealed-places'

/** A sealed text as it came out: `empty` when nothing was written, `damaged` when the seal does not fit. */
type Opened = { state: 'read'; text: string } | { state: 'empty' } | { state: 'damaged' }

function open(sealed: Uint8Array | null, place: string): Opened {
  if (sealed === null) return { state: 'empty' }
  const opened = unseal(sealed, place)
  return opened.ok ? { state: 'read', text: opened.value } : { state: 'damaged' }
}

async function load(tx: Transaction, id: string) {
  return tx.consultationRequest.findUnique({
    where: { id },
    omit: { tokenHash: true, idempotencyKey: true, bodyHash: true },
    include: { notes: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  })
}

async function lettersAbout(tx: Transaction, about: string) {
  return tx.outboxEmail.findMany({
    where: { about },
    orderBy: [{ createdAt: 'asc' }, { kind: 'asc' }],
    select: {
      id: true,
      kind: true,
      state: true,
      attempts: true,
      sendAfter: true,
      sentAt: true,
      failedAt: true,
      lastError: true,
    },
  })
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>

function unsealed({ messageSealed, notes, ...request }: Loaded, names: ReadonlyMap<string, string>) {
  return {
    ...request,
    message: open(messageSealed, messagePlace(request.id)),
    history: notes.map(({ id, act, at, staffId, textSealed }) => {
      const note = open(textSealed, notePlace(id))
      return {
        id,
        act,
        at,
        isByLetter: staffId === letterButton.id,
        staffName: names.get(staffId) ?? null,
        note,
      }
    }),
  }
}

/**
 * One request with everything that the office needs to answer it: the free text, its letters, what was done so far.
 * A text whose seal does not fit is said to be damaged, in the answer and in the audit trail; the rest stays readable.
 */
export async function readRequest(staff: Staff, id: string, now: Date) {
  if (!isRowId(id)) return refuse('unknown-request')
  return db().$transaction(async (tx): Promise<Result<DeskRequest, 'unknown-request'>> => {
    const found = await load(tx, id)
    if (!found) return refuse('unknown-request')
    const request = unsealed(
      found,
      await staffNames(
        tx,
        found.notes.map((note) => note.staffId),
      ),
    )
    const letters = await lettersAbout(tx, id)
    const isDamaged = [request.message, ...request.history.map(({ note }) => note)].some(
      ({ state }) => state === 'damaged',
    )
    await record(tx, staff, { act: isDamaged ? 'read-damaged-request' : 'read-request', about: id, now })
    const office = await officeHours(request.receivedAt, tx)
    return ok({ ...request, office, letters, times: await timesOfRequest(tx, id) })
  })
}

/** The reference of a request, for the title of its page; null when there is none. It says nothing of the person. */
export async function readReference(_: Staff, id: string): Promise<string | null> {
  if (!isRowId(id)) return null
  const found = await db().consultationRequest.findUnique({ where: { id }, select: { reference: true } })
  return found?.reference ?? null
}

export type DeskRequest = ReturnType<typeof unsealed> & {
  /** When a person answers. */
  office: OfficeHours
  letters: Awaited<ReturnType<typeof lettersAbout>>
  times: DeskTime[]
}
