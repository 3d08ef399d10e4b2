import 'server-only'
import { randomUUID } from 'node:crypto'
import { clinic } from '@/lib/content/clinic'
import { db } from '@/lib/db'
import { record, serverConsole } from './audit'
import { hashPassword, verifyPassword } from './hash-password'
import { setPassword } from './set-password'

type DemoStaff = { name: string; email: string; password: string }

/**
 * A person who can sign in at once, for the demonstration. One who can already is left alone, session and all.
 *
 * @throws outside of the demonstration: a real desk has no ready-made account.
 */
export async function ensureDemoStaff({ name, email, password }: DemoStaff, now: Date): Promise<void> {
  if (!clinic().isDemo)
    throw new Error('Ready-made accounts are for the demonstration. Use: npm run staff:invite')
  const where = { email: email.toLowerCase() }
  const account = await db().staffAccount.findFirst({ where: { user: where }, select: { password: true } })
  if (account?.password && (await verifyPassword({ hash: account.password, password }))) return
  const passwordHash = await hashPassword(password)
  await db().$transaction(async (tx) => {
    const create = { id: randomUUID(), name, ...where }
    const staff = await tx.staff.upsert({ where, create, update: { name }, select: { id: true } })
    await setPassword(tx, staff.id, passwordHash)
    await record(tx, serverConsole, { act: 'invite-staff', about: staff.id, now })
  })
}
