import 'server-only'
import type { Transaction } from '@/lib/db'
import { isRowId } from '@/lib/row-id'
import { findPerson } from './find-person'
import { type Actor, type OwnTime, ownTime, type Person } from './schema'

/**
 * Reads a request and keeps it to this transaction: whatever else is to happen to the times of the same person waits,
 * so that two presses are one after the other. Taken before the locks on days, by everybody.
 */
export async function lockPerson(tx: Transaction, requestId: string): Promise<Person | null> {
  if (!isRowId(requestId)) return null
  await tx.$executeRaw`SELECT FROM "ConsultationRequest" WHERE id = ${requestId}::uuid FOR NO KEY UPDATE`
  return findPerson(tx, requestId)
}

/**
 * The same for the person whose appointment it is, and for the appointment itself, as it stands once the locks are
 * had: who looks for holds that have run out leaves it alone meanwhile.
 *
 * @returns null also when a patient asks for somebody else's.
 */
export async function lockPersonOf(
  tx: Transaction,
  appointmentId: string,
  actor: Actor,
): Promise<{ person: Person; time: OwnTime } | null> {
  if (!isRowId(appointmentId)) return null
  const where = { id: appointmentId }
  const known = await tx.appointment.findUnique({ where, select: { requestId: true } })
  if (actor.by === 'patient' && known?.requestId !== actor.requestId) return null
  const person = known && (await lockPerson(tx, known.requestId))
  if (!person) return null
  await tx.$executeRaw`SELECT FROM "Appointment" WHERE id = ${appointmentId}::uuid FOR UPDATE`
  const time = await tx.appointment.findUnique({ where, select: ownTime })
  return time && { person, time }
}
