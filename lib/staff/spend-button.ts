import 'server-only'
import type { Transaction } from '@/lib/db'
import { tokenHash } from '@/lib/links'
import type { OfficeButton } from '@/lib/office-button'
import type { Staff } from './session'

type Spent = { who: Staff | OfficeButton; requestId: string; now: Date }

/**
 * Uses up the button by which the office acts, in the transaction of what it does. It takes a transaction and nothing
 * else, so that a button whose act did not come to pass still works. Who is signed in needs none.
 *
 * @returns false when it was used before; then nothing more may happen.
 */
export async function spendButton(tx: Transaction, { who, requestId, now }: Spent): Promise<boolean> {
  if (!('token' in who)) return true
  const data = { tokenHash: tokenHash(who.token), requestId, at: now }
  const { count } = await tx.buttonUse.createMany({ data, skipDuplicates: true })
  return count === 1
}
