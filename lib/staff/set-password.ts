import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/db'

/** Gives a person a password in place of any earlier one, and ends every session that was opened with that. */
export async function setPassword(tx: Transaction, staffId: string, passwordHash: string): Promise<void> {
  await tx.staffSession.deleteMany({ where: { userId: staffId } })
  await tx.staffAccount.deleteMany({ where: { userId: staffId } })
  await tx.staffAccount.create({
    // `credential` is better-auth's word for e-mail and password; the account's id is then the person's.
    data: {
      id: randomUUID(),
      userId: staffId,
      accountId: staffId,
      providerId: 'credential',
      password: passwordHash,
    },
  })
}
