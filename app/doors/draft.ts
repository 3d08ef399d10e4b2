import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { env } from '@/lib/env'
import { seal, unseal } from '@/lib/vault'

/** What was typed and why it did not go through, kept in the browser for a quarter of an hour, readable by us alone. */
export type Draft = { values: Record<string, unknown>; errors: Record<string, string>; problem: string }

/** Whose draft: a request of the public form, a note of the desk, or a try to sign in there. */
type Kind = 'draft' | 'desk-note' | 'desk-name'

const seconds = 15 * 60
/** Browsers keep 4,096 bytes a cookie, name and attributes included. */
const pieceLength = 3_800
const mostPieces = 3

function cookieName(kind: Kind, piece: number): string {
  // The prefix binds the cookie to this host; browsers accept it over https alone.
  return `${env().APP_URL.startsWith('https:') ? '__Host-' : ''}${kind}${piece}`
}

const placeOf = (kind: Kind) => `cookie:${kind}`

function attributes(maxAge: number): string {
  const secure = env().APP_URL.startsWith('https:') ? '; Secure' : ''
  return `; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`
}

/**
 * The Set-Cookie headers that keep a draft.
 *
 * @returns null when it is longer than cookies can hold; then the person is asked to go back to the form.
 */
export function keepDraft(draft: Draft, kind: Kind = 'draft'): string[] | null {
  const packed = deflateRawSync(JSON.stringify({ ...draft, until: Date.now() + seconds * 1_000 })).toString(
    'base64',
  )
  const sealed = Buffer.from(seal(packed, placeOf(kind))).toString('base64url')
  if (sealed.length > pieceLength * mostPieces) return null
  return Array.from({ length: mostPieces }, (_, piece) => {
    const part = sealed.slice(piece * pieceLength, (piece + 1) * pieceLength)
    return `${cookieName(kind, piece)}=${part}${attributes(part === '' ? 0 : seconds)}`
  })
}

/** The Set-Cookie headers that remove a draft once it has gone through. */
export function dropDraft(kind: Kind = 'draft'): string[] {
  return Array.from({ length: mostPieces }, (_, piece) => `${cookieName(kind, piece)}=${attributes(0)}`)
}

/** Reads a draft back; null when there is none, it is too old, or it was altered. */
export function readDraft(cookie: (name: string) => string | undefined, kind: Kind = 'draft'): Draft | null {
  const pieces = Array.from({ length: mostPieces }, (_, piece) => cookie(cookieName(kind, piece)) ?? '').join(
    '',
  )
  if (pieces === '') return null
  const packed = unseal(Buffer.from(pieces, 'base64url'), placeOf(kind))
  if (!packed.ok) return null
  const { until, ...draft } = JSON.parse(inflateRawSync(Buffer.from(packed.value, 'base64')).toString('utf8'))
  // The browser was told to forget it; a copied cookie was not.
  return Date.now() < until ? draft : null
}
