import 'server-only'
import { db } from '@/lib/db'
import { isRowId } from '@/lib/row-id'
import { record } from '@/lib/staff/audit'
import type { Staff } from '@/lib/staff/session'
import { lockHours } from './lock-hours'

/** Gives days off back. A closure that is gone already is no fault. */
export async function reopenDay(staff: Staff, closureId: string, now: Date): Promise<void> {
  if (!isRowId(closureId)) return
  await db().$transaction(async (tx) => {
    await lockHours(tx)
    const { count } = await tx.closure.deleteMany({ where: { id: closureId } })
    if (count > 0) await record(tx, staff, { act: 'reopen-day', about: closureId, now })
  })
}
