export type Keyring = { current: string; keys: ReadonlyMap<string, Buffer> }

const entry = /^([A-Za-z0-9_-]{1,16}):([A-Za-z0-9+/_=-]+)$/

/**
 * Reads `id:base64,id:base64`, newest first: the first key seals, all of them unseal.
 *
 * @returns null when the text is empty, an id occurs twice, or a key is not 32 bytes.
 */
export function parseKeyring(text: string): Keyring | null {
  const keys = new Map<string, Buffer>()
  for (const part of text.split(',')) {
    const [, id, encoded] = entry.exec(part.trim()) ?? []
    if (!id || !encoded || keys.has(id)) return null
    const key = Buffer.from(encoded, 'base64')
    if (key.length !== 32) return null
    keys.set(id, key)
  }
  const [current] = keys.keys()
  return current ? { current, keys } : null
}
