import { db } from '@/lib/db'

/** Empties what the main path writes, between two tests. */
export async function emptyTables(): Promise<void> {
  await db().$executeRaw`TRUNCATE "ConsultationRequest", "OutboxEmail", "Counter", rate_limit CASCADE`
}
