import 'server-only'
import { APIError } from 'better-auth/api'
import { db, type Transaction } from '@/lib/db'
import { ok, type Result, refuse } from '@/lib/result'
import { record } from './audit'
import { staffAuth } from './auth'
import { returnSignIn, withinSignInLimits } from './limits'
import { deviceCookie, knownDevice } from './recognize-device'
import { cookieOf } from './session'

type Typed = { email: string; password: string }
type Asked = {
  now: Date
  /** Address of the trusted hop, for the limit. */
  client: string
  /** Headers of the call: a session that they carry ends with this sign-in. */
  headers: Headers
}

/**
 * Signs a person of the office in with a new session.
 *
 * @returns the Set-Cookie headers of the session, and of the device when it is new. An unknown address and a wrong
 *   password are refused alike and take the same time: a password is hashed in both cases.
 * @throws when the database is away.
 */
export async function signIn(
  { email, password }: Typed,
  { now, client, headers }: Asked,
): Promise<Result<string[], 'sign-in-refused' | 'too-many-tries'>> {
  const name = email.trim().toLowerCase()
  const device = knownDevice(headers, name)
  const attempt = { name, client, device }
  if (!(await withinSignInLimits(attempt))) return refuse('too-many-tries')
  try {
    const session = await db().$transaction((tx) => openSession(tx, { email: name, password }, headers, now))
    await returnSignIn(attempt)
    return ok(device === null ? [...session, deviceCookie(name)] : session)
  } catch (error) {
    // better-auth's answer to an address, a password or a pair of them that it does not take.
    if (error instanceof APIError && (error.statusCode === 400 || error.statusCode === 401))
      return refuse('sign-in-refused')
    throw error
  }
}

async function openSession(tx: Transaction, body: Typed, headers: Headers, now: Date): Promise<string[]> {
  const auth = staffAuth(tx)
  const opened = await auth.api.signInEmail({ body, headers: new Headers(), returnHeaders: true })
  const before = await auth.api.getSession({ headers: cookieOf(headers) })
  if (before) await tx.staffSession.deleteMany({ where: { id: before.session.id } })
  await record(tx, opened.response.user, { act: 'sign-in', now })
  return opened.headers.getSetCookie()
}
