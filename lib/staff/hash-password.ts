import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** Of Argon2id, which is the library's default: 19 MiB, two passes, one lane, as OWASP's password storage sheet asks. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

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
