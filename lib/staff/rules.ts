import weakPasswords from '@/content/weak-passwords.json'

/** A session ends after so long, used or not. */
export const sessionSeconds = 12 * 60 * 60
/** And earlier when nothing was done at the desk for so long. */
export const idleSeconds = 15 * 60

export const shortestPassword = 12
export const longestPassword = 128
/** How many characters must be left of a password once everything that is easy to guess is taken out of it. */
const leastRemainder = 6
const leastDifferent = 4

export type PasswordFault = 'password-too-short' | 'password-too-long' | 'password-too-common'

type SessionTimes = {
  createdAt: Date
  /** When it was last used. */
  updatedAt: Date
}

/** True when a session is too old, or was left alone for too long. */
export function isSessionOver({ createdAt, updatedAt }: SessionTimes, now: Date): boolean {
  const age = now.getTime() - createdAt.getTime()
  const idle = now.getTime() - updatedAt.getTime()
  return age >= sessionSeconds * 1_000 || idle >= idleSeconds * 1_000
}

/**
 * Why a password may not be used, or null. Any characters may be; what counts is what is left of it without words
 * that are tried first: common passwords, rows of keys, the clinic and the person.
 *
 * @param about words that an attacker knows too, such as the person's name, address and clinic.
 */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  const { length } = [...password]
  if (length < shortestPassword) return 'password-too-short'
  if (length > longestPassword) return 'password-too-long'
  const words = [...weakPasswords, ...about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))]
    .filter((word) => word.length > 2)
    .toSorted((a, b) => b.length - a.length)
  const remainder = [...words.reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase())]
  const isWeak = remainder.length < leastRemainder || new Set(remainder).size < leastDifferent
  return isWeak ? 'password-too-common' : null
}
