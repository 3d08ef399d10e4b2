import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { isLinkToken } from '@/lib/links'
import { invitationIdentifier } from './invite-staff'

/**
 * The invitation that a link stands for, or null when it was used, is too old or never was. Looking changes nothing.
 */
export async function invitationByToken(token: string, now: Date) {
  if (!isLinkToken(token)) return null
  const found = await db().staffVerification.findFirst({
    where: { identifier: invitationIdentifier(token), expiresAt: { gt: now } },
    select: { id: true, value: true },
  })
  const staff =
    found &&
    (await db().staff.findUnique({
      where: { id: found.value },
      select: { id: true, name: true, email: true },
    }))
  return found && staff ? { id: found.id, staff } : null
}

/** The names of people who did something at the desk, by id. */
export async function staffNames(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const staff = await tx.staff.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(staff.map(({ id, name }) => [id, name]))
}
