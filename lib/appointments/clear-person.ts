import 'server-only'
import { randomUUID } from 'node:crypto'
import { writeNote } from '@/lib/consultations/write-note'
import { visitTypes } from '@/lib/content/visit-types'
import { db, type Transaction } from '@/lib/db'
import { enqueue } from '@/lib/emails/outbox'
import { ok, type Result, refuse } from '@/lib/result'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'
import { lockPerson } from './lock-person'

/**
 * Says which treatment visits a person may book; those not named are closed to them again. What is booked stays. The
 * request's history says so, and whoever may choose more than before is told that they can, in one letter.
 *
 * @param visitTypeNames names in content/visit-types.yaml; others are left out.
 */
export async function clearPerson(
  staff: Staff,
  requestId: string,
  visitTypeNames: readonly string[],
  now: Date,
): Promise<Result<null, 'unknown-request' | 'request-closed'>> {
  const clearedFor = visitTypeNames.filter((name) => Object.hasOwn(visitTypes(), name))
  return db().$transaction(async (tx) => {
    const person = await lockPerson(tx, requestId)
    if (!person) return refuse('unknown-request')
    if (person.state === 'closed') return refuse('request-closed')
    const before = person.clearedFor
    if (clearedFor.toSorted().join() === before.toSorted().join()) return ok(null)
    await tx.consultationRequest.update({
      where: { id: requestId },
      data: { clearedFor },
      select: { id: true },
    })
    const note = { formId: randomUUID(), text: clearedFor.join(' ') }
    await writeNote(tx, staff, { requestId, act: 'cleared', note }, now)
    const isMore = clearedFor.some((name) => !before.includes(name))
    await tellOfTimes(tx, { requestId, isTold: isMore && person.email !== null, now })
    await record(tx, staff, { act: 'clear-person', about: requestId, now })
    return ok(null)
  })
}

type Told = { requestId: string; isTold: boolean; now: Date }

/** A letter that has not gone yet tells of what was cleared before: it gives way to this one, or to none. */
async function tellOfTimes(tx: Transaction, { requestId, isTold, now }: Told): Promise<void> {
  const kind = 'patient-times-open'
  await tx.outboxEmail.deleteMany({ where: { about: requestId, kind, state: 'waiting' } })
  if (isTold) await enqueue(tx, { kinds: [kind], about: requestId, now })
}
