import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { tokenHash } from '@/lib/links'
import { ok, type Result, refuse } from '@/lib/result'
import { record, serverConsole } from './audit'
import { type InvitedFault, invitedSchema } from './schema'

const validMilliseconds = 72 * 60 * 60 * 1_000

type Invited = { path: string; expiresAt: Date }

/** Where an invitation stands in StaffVerification; the secret of its link is stored nowhere. */
export function invitationIdentifier(token: string): string {
  return `invitation:${tokenHash(token).toString('hex')}`
}

/**
 * Gives a person access to the desk, or anew to one who has lost the password: a link that works once, within 72
 * hours, and takes the place of earlier ones. Until it is used nobody can sign in by it.
 *
 * @returns the path of the link, or the code of what is wrong with the name or the address.
 */
export async function inviteStaff(
  typed: { name: string; email: string },
  now: Date,
): Promise<Result<Invited, InvitedFault>> {
  const parsed = invitedSchema.safeParse(typed)
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message as InvitedFault)
  const { name, email } = parsed.data
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + validMilliseconds)
  await db().$transaction(async (tx) => {
    const staff = await tx.staff.upsert({
      where: { email },
      create: { id: randomUUID(), name, email },
      update: { name },
      select: { id: true },
    })
    const invitation = { value: staff.id, identifier: { startsWith: 'invitation:' } }
    await tx.staffVerification.deleteMany({ where: invitation })
    await tx.staffVerification.create({
      data: { id: randomUUID(), identifier: invitationIdentifier(token), value: staff.id, expiresAt },
    })
    await record(tx, serverConsole, { act: 'invite-staff', about: staff.id, now })
  })
  return ok({ path: `/desk/invitations/${token}`, expiresAt })
}
