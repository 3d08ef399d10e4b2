import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/**
 * Of Argon2id, which is the library's default: the 19 MiB that OWASP's password storage sheet asks for, and five passes
 * instead of its two. So checking a password takes far longer than looking a name up, and the time does not tell
 * whether somebody has the name.
 */
const cost = { memoryCost: 19_456, timeCost: 5, parallelism: 1 }

/** What is stored of a password: Argon2id with its own salt and its cost written into it. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

/** True when the password is the one that was hashed. */
export async function verifyPassword({
  hash: stored,
  password,
}: {
  hash: string
  password: string
}): Promise<boolean> {
  return verify(stored, password.normalize('NFC'))
}
