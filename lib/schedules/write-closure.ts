import 'server-only'
import type { Transaction } from '@/lib/db'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'
import type { ClosedDays } from './schema'

/** Writes days off and who took them, in the transaction that holds the lock on hours. @returns the closure's id. */
export async function writeClosure(
  tx: Transaction,
  staff: Staff,
  { scheduleId, fromDay, toDay, reason }: ClosedDays,
  now: Date,
): Promise<string> {
  const days = { fromDay: new Date(`${fromDay}T00:00:00Z`), toDay: new Date(`${toDay}T00:00:00Z`) }
  const { id } = await tx.closure.create({
    data: { scheduleId, ...days, reason, createdAt: now },
    select: { id: true },
  })
  await record(tx, staff, { act: 'close-day', about: id, now })
  return id
}
