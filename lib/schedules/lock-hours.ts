import 'server-only'
import type { Transaction } from '@/lib/db'

/** Until the end of the transaction nobody books, while hours or days off change. */
export async function lockHours(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('opening hours', 0))`
}
