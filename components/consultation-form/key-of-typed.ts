/** The day the form was opened, so that a second press after midnight is still the same request. */
const openedOn = new Date().toISOString().slice(0, 10)
const notTyped = ['idempotencyKey', 'formToken', 'leaveEmpty']

/**
 * A key that is the same for the same words: two presses, two tabs and the Back button send one request, and changed
 * words are a new one. Empty where the browser has no cryptography (plain http); then the server makes the key.
 */
export async function keyOfTyped(form: FormData): Promise<string> {
  if (!globalThis.crypto?.subtle) return ''
  const typed = [...form]
    .filter(([name]) => !notTyped.includes(name))
    .map(([name, value]) => `${name}=${String(value)}`)
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode([openedOn, ...typed].join('\n')),
  )
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
