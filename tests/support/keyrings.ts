import { type Keyring, parseKeyring } from '@/lib/keyring'

/** A keyring of made-up keys, newest first, such as `keyring('2027a', '2026a')`. An id always has the same key. */
export function keyring(...ids: string[]): Keyring {
  const text = ids.map((id) => `${id}:${Buffer.alloc(32, id).toString('base64')}`).join(',')
  const read = parseKeyring(text)
  if (!read) throw new Error(`No keyring: ${text}`)
  return read
}
