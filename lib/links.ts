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

/** The path of the page on which an earlier time can be taken; its secret is bound to one offer. */
export function earlierPath(offerId: string, locale: Locale): string {
  return `/${locale}/earlier/${linkToken('earlier-link', offerId)}`
}

/** The path of the page for whoever drives a person home. */
export function ridePath(driverLinkId: string, locale: Locale): string {
  return `/${locale}/ride/${linkToken('ride-link', driverLinkId)}`
}

/** A secret of 256 bits that follows from a row's id, for one purpose. */
export function linkToken(purpose: 'earlier-link' | 'ride-link', id: string): string {
  return keyedHash(purpose, id).toString('base64url')
}

/** What the database stores of a secret in a link. */
export function tokenHash(token: string): Buffer<ArrayBuffer> {
  return createHash('sha256').update(token).digest() as Buffer<ArrayBuffer>
}

/** The path of a request's private page. */
export function requestPath(requestId: string, locale: Locale): string {
  return `/${locale}/requests/${requestToken(requestId)}`
}

/** The path of the page for words that came before; it tells nothing of the request. */
export function alreadyKnownPath(locale: Locale): string {
  return `/${locale}/consultation/known`
}

/** False for a text that cannot be the secret of a link, so that nothing is looked up for it. */
export function isLinkToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text)
}

/** An address for a letter. It starts with APP_URL, never with the Host that a caller claims. */
export function absolute(path: string): string {
  return env().APP_URL + path
}
