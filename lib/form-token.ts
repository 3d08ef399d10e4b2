import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from './vault'

const quickestMilliseconds = 1_000
const oldestMilliseconds = 24 * 60 * 60 * 1_000

export type FormAge = 'absent' | 'too-quick' | 'fresh' | 'expired'

/** A signed note of when a form was first touched. It tells people from programs, and names nobody. */
export function newFormToken(now: Date): string {
  const at = now.getTime().toString(36)
  return `${at}.${signature(at).toString('base64url')}`
}

/**
 * Reads a token that came back with a form. Without script there is none, and none is demanded.
 *
 * @returns `expired` also for a token that was altered: its form is asked to be sent once more, never dropped.
 */
export function formAge(token: string, now: Date): FormAge {
  if (token === '') return 'absent'
  const [at = '', signed = ''] = token.split('.')
  const given = Buffer.from(signed, 'base64url')
  const wanted = signature(at)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'expired'
  const age = now.getTime() - Number.parseInt(at, 36)
  if (age > oldestMilliseconds) return 'expired'
  return age < quickestMilliseconds ? 'too-quick' : 'fresh'
}

function signature(at: string): Buffer {
  return keyedHash('form-token', at)
}
