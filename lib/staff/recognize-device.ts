import 'server-only'
import { randomBytes } from 'node:crypto'
import { env } from '@/lib/env'
import { keyedHash } from '@/lib/vault'

const seconds = 180 * 24 * 60 * 60

const isSecure = () => env().APP_URL.startsWith('https:')
const cookieName = () => (isSecure() ? '__Host-desk.device' : 'desk.device')

function mark(device: string, name: string): string {
  return keyedHash('staff-device', JSON.stringify([device, name])).toString('base64url')
}

/**
 * The Set-Cookie header by which a browser is known again where a person has signed in. It opens nothing: it only
 * lets their own tries be counted apart from those of strangers.
 */
export function deviceCookie(name: string): string {
  const device = randomBytes(16).toString('base64url')
  const value = `${device}.${mark(device, name)}`
  return `${cookieName()}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure() ? '; Secure' : ''}`
}

/** The device of a call on which this very person has signed in before, or null. */
export function knownDevice(headers: Headers, name: string): string | null {
  const prefix = `${cookieName()}=`
  const pairs = (headers.get('cookie') ?? '').split(/;\s*/)
  const [device = '', given] = (pairs.find((pair) => pair.startsWith(prefix)) ?? '')
    .slice(prefix.length)
    .split('.')
  // Compared without regard to time: to try marks one needs as many tries as are limited here.
  return device !== '' && given === mark(device, name) ? device : null
}
