import { randomUUID } from 'node:crypto'
import { acceptInvitation } from '@/lib/staff/accept-invitation'
import { inviteStaff } from '@/lib/staff/invite-staff'
import { type Staff, staffFrom } from '@/lib/staff/session'
import { signIn } from '@/lib/staff/sign-in'

export const goodPassword = 'violet anchor 7 teapots'

/** What a browser sends back of Set-Cookie headers. */
export function cookieHeaders(setCookies: readonly string[]): Headers {
  const pairs = setCookies.map((cookie) => cookie.split(';')[0] ?? '').filter((pair) => !pair.endsWith('='))
  return new Headers({ cookie: pairs.join('; ') })
}

/** A person who was invited and has set a password, as it happens on the site. */
export async function invitedStaff(name = 'Maria Soto') {
  const email = `${randomUUID()}@clinic.test`
  const invited = await inviteStaff({ name, email }, new Date())
  if (!invited.ok) throw new Error(invited.code)
  const accepted = await acceptInvitation(
    invited.value.path.split('/').at(-1) ?? '',
    goodPassword,
    new Date(),
  )
  if (!accepted.ok) throw new Error(accepted.code)
  return { name, email }
}

/** Signs in from an address of its own, so that no limit is shared between tests. */
export async function signInAs(email: string, password = goodPassword, headers = new Headers()) {
  return signIn({ email, password }, { now: new Date(), client: randomUUID(), headers })
}

/** A person at the desk: their proof, and the headers that their browser sends. */
export async function signedInStaff(
  name?: string,
): Promise<{ staff: Staff; headers: Headers; email: string }> {
  const { email } = await invitedStaff(name)
  const opened = await signInAs(email)
  if (!opened.ok) throw new Error(opened.code)
  const headers = cookieHeaders(opened.value)
  const staff = await staffFrom(headers, new Date())
  if (!staff) throw new Error('The session that was just opened is not known.')
  return { staff, headers, email }
}
