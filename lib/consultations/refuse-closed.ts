import 'server-only'
import type { Transaction } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import { isWritten } from './write-note'

/** What a form is told whose request is not open: a repeat of what went through is no refusal. */
export async function refusalForClosed(
  tx: Transaction,
  written: Parameters<typeof isWritten>[1],
): Promise<Result<null, 'unknown-request' | 'already-closed'>> {
  if (await isWritten(tx, written)) return ok(null)
  const known = await tx.consultationRequest.count({ where: { id: written.requestId } })
  return refuse(known === 0 ? 'unknown-request' : 'already-closed')
}
