import 'server-only'
import { db } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import { record, serverConsole } from './audit'

/**
 * Takes a person's access away: password, open invitations and sessions, of which the next call is refused. The name
 * stays, so that what they did can still be read; `inviteStaff` lets them in again.
 */
export async function endAccess(email: string, now: Date): Promise<Result<null, 'unknown-staff'>> {
  return db().$transaction(async (tx) => {
    const where = { email: email.trim().toLowerCase() }
    const staff = await tx.staff.findUnique({ where, select: { id: true } })
    if (!staff) return refuse('unknown-staff')
    await tx.staffSession.deleteMany({ where: { userId: staff.id } })
    await tx.staffAccount.deleteMany({ where: { userId: staff.id } })
    await tx.staffVerification.deleteMany({
      where: { value: staff.id, identifier: { startsWith: 'invitation:' } },
    })
    await record(tx, serverConsole, { act: 'end-access', about: staff.id, now })
    return ok(null)
  })
}
