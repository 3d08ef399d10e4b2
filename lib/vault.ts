import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { env } from './env'
import type { Keyring } from './keyring'
import { ok, type Result, refuse } from './result'

const VERSION = 1
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * Seals text with AES-256-GCM under the newest key.
 *
 * @param place where the text will stand, such as `ConsultationRequest.message:<id>`. It is authenticated
 *   and not stored, so a sealed text that is moved to another row cannot be opened.
 * @returns version, key id, IV, tag and ciphertext in one piece.
 */
export function seal(
  text: string,
  place: string,
  keyring: Keyring = env().ENCRYPTION_KEYS,
): Uint8Array<ArrayBuffer> {
  const key = keyring.keys.get(keyring.current)
  if (!key) throw new Error('The keyring lacks its own current key.')
  const keyId = Buffer.from(keyring.current)
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Uint8Array.from(
    Buffer.concat([Buffer.from([VERSION, keyId.length]), keyId, iv, cipher.getAuthTag(), body]),
  )
}

/**
 * Opens what `seal` made for the same place; refuses what was altered, moved, cut short or sealed by an unknown key.
 */
export function unseal(
  sealed: Uint8Array,
  place: string,
  keyring: Keyring = env().ENCRYPTION_KEYS,
): Result<string, 'cannot-be-read'> {
  const [version, idLength = 0] = sealed
  const ivAt = 2 + idLength
  const key = keyring.keys.get(Buffer.from(sealed.subarray(2, ivAt)).toString())
  if (version !== VERSION || !key || sealed.length < ivAt + IV_BYTES + TAG_BYTES)
    return refuse('cannot-be-read')
  const tagAt = ivAt + IV_BYTES
  const bodyAt = tagAt + TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(ivAt, tagAt), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(tagAt, bodyAt))
  try {
    return ok(Buffer.concat([decipher.update(sealed.subarray(bodyAt)), decipher.final()]).toString('utf8'))
  } catch {
    // final() throws when the tag does not match, whatever the cause.
    return refuse('cannot-be-read')
  }
}

/**
 * A keyed hash (HMAC-SHA-256) for secrets in links, keys of repeats and marks of clients.
 *
 * @param purpose keeps the same text from having the same hash in two uses.
 */
export function keyedHash(purpose: string, text: string): Buffer<ArrayBuffer> {
  return createHmac('sha256', env().APP_SECRET).update(`${purpose}\n${text}`).digest() as Buffer<ArrayBuffer>
}
