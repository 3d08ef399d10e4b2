import 'server-only'
import { clinic } from '@/lib/content/clinic'
import { db } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import { record } from './audit'
import { hashPassword } from './hash-password'
import { invitationByToken } from './queries'
import { type PasswordFault, passwordFault } from './rules'
import { setPassword } from './set-password'

/**
 * Sets the password that a person chose on the page of their invitation. The link is used up; of two presses at once
 * one gets through.
 */
export async function acceptInvitation(
  token: string,
  password: string,
  now: Date,
): Promise<Result<null, 'unknown-link' | PasswordFault>> {
  const invitation = await invitationByToken(token, now)
  if (!invitation) return refuse('unknown-link')
  const { name, email } = invitation.staff
  const fault = passwordFault(password, [name, email, clinic().name])
  if (fault) return refuse(fault)
  const passwordHash = await hashPassword(password)
  return db().$transaction(async (tx) => {
    const { count } = await tx.staffVerification.deleteMany({ where: { id: invitation.id } })
    if (count === 0) return refuse('unknown-link')
    await setPassword(tx, invitation.staff.id, passwordHash)
    await record(tx, invitation.staff, { act: 'accept-invitation', now })
    return ok(null)
  })
}
