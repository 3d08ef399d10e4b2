import 'server-only'
import { db } from '@/lib/db'
import { staffAuth } from './auth'
import { isSessionOver } from './rules'

/** So seldom is the time of last use written down, to spare a write at each page. */
const touchMilliseconds = 60_000

class SignedIn {
  readonly id: string
  readonly name: string
  readonly #session: string

  constructor(id: string, name: string, session: string) {
    this.id = id
    this.name = name
    this.#session = session
  }

  /** The session that proves it. */
  get sessionId(): string {
    return this.#session
  }
}

/**
 * A person of the office whose session was checked for this very call. Its class is not exported and holds a private
 * field, so no other file can make one: a use case that takes it cannot be reached past the gate.
 */
export type Staff = SignedIn

/**
 * Checks the session of a call against the database, each time anew.
 *
 * @param headers of the call; only its cookie is looked at.
 * @returns null without a session, or with one that ended by sign-out, by age or by idleness.
 * @throws when the database is away.
 */
export async function staffFrom(headers: Headers, now: Date): Promise<Staff | null> {
  const found = await staffAuth(db()).api.getSession({ headers: cookieOf(headers) })
  if (!found) return null
  const { session, user } = found
  const where = { id: session.id }
  if (isSessionOver(session, now)) {
    await db().staffSession.deleteMany({ where })
    return null
  }
  if (now.getTime() - session.updatedAt.getTime() > touchMilliseconds) {
    const { count } = await db().staffSession.updateMany({ where, data: { updatedAt: now } })
    // Signed out by another tab in this very moment.
    if (count === 0) return null
  }
  return new SignedIn(user.id, user.name, session.id)
}

/** The cookie of a call and nothing else: no address and no browser's name is kept with a session. */
export function cookieOf(headers: Headers): Headers {
  return new Headers({ cookie: headers.get('cookie') ?? '' })
}
