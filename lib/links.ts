import 'server-only'
import { createHash } from 'node:crypto'
import { env } from './env'
import type { Locale } from './locale'
import { keyedHash } from './vault'

/**
 * The secret of a request's private page: 256 bits that follow from the request's id and APP_SECRET. So a repeat
 * and each later letter can carry the same link, and yet only its hash stands in the database.
 */
export function requestToken(requestId: string): string {
  return keyedHash('request-link', requestId).toString('base64url')
}

/** What the database stores of a secret in a link. */
export function tokenHash(token: string): Buffer<ArrayBuffer> {
  return createHash('sha256').update(token).digest() as Buffer<ArrayBuffer>
}

/** The path of a request's private page. */
export function requestPath(requestId: string, locale: Locale): string {
  return `/${locale}/requests/${requestToken(requestId)}`
}

/** An address for a letter. It starts with APP_URL, never with the Host that a caller claims. */
export function absolute(path: string): string {
  return env().APP_URL + path
}
