import 'server-only'
import { db } from '@/lib/db'
import { record } from './audit'
import { staffAuth } from './auth'
import { cookieOf } from './session'

/**
 * Ends the session of a call; a copy of its cookie is worthless from then on.
 *
 * @returns the Set-Cookie headers that take the cookie away, also when there was no session.
 * @throws when the database is away; then the session lives on.
 */
export async function signOut(headers: Headers, now: Date): Promise<string[]> {
  const cookie = cookieOf(headers)
  return db().$transaction(async (tx) => {
    const auth = staffAuth(tx)
    const found = await auth.api.getSession({ headers: cookie })
    const ended = await auth.api.signOut({ headers: cookie, returnHeaders: true })
    if (found) await record(tx, found.user, { act: 'sign-out', now })
    return ended.headers.getSetCookie()
  })
}
