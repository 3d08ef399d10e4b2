import 'server-only'
import { visitTypes } from '@/lib/content/visit-types'
import { db } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'
import { lockPerson } from './lock-person'

/**
 * Says which treatment visits a person may book; those not named are closed to them again. What is booked stays.
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
    await tx.consultationRequest.update({
      where: { id: requestId },
      data: { clearedFor },
      select: { id: true },
    })
    await record(tx, staff, { act: 'clear-person', about: requestId, now })
    return ok(null)
  })
}
