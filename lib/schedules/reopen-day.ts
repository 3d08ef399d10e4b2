import 'server-only'
import { db } from '@/lib/db'
import { lockHours } from './lock-hours'

/** Gives days off back. A closure that is gone already is no fault. */
export async function reopenDay(closureId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockHours(tx)
    await tx.closure.deleteMany({ where: { id: closureId } })
  })
}
