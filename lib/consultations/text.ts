// Direction overrides and zero-width spaces can make one text look like another; the joiners that
// Persian, Indic scripts and emoji need (U+200C, U+200D) are left alone.
const invisible = /[\u00AD\u061C\u2800\u3164\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/

/** False for what Postgres or a mail server would choke on: NUL and other control characters, half a surrogate pair. */
export function isReadable(text: string): boolean {
  return text.isWellFormed() && !control.test(text)
}

/** One line: composed (NFC), without invisible marks, white space of any kind folded to single spaces. */
export function cleanLine(text: string): string {
  return text.replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Several lines: like `cleanLine`, with line breaks kept as \n. */
export function cleanText(text: string): string {
  return text.replace(invisible, '').normalize('NFC').replace(/\r\n?/g, '\n').trim()
}

const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domain = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/**
 * One e-mail address with its domain in lower-case ASCII (punycode), or null when it is not exactly one plain
 * address. Quoted names, comments, lists and groups of RFC 5322 are refused: mail libraries have read them as
 * other recipients.
 */
export function canonicalEmail(text: string): string | null {
  const [local, host, ...rest] = text.split('@')
  if (!local || !host || rest.length > 0 || local.length > 64 || !localPart.test(local)) return null
  // A URL parser turns an international domain into punycode, in browsers and in Node alike.
  const url = URL.parse(`https://${host}/`)
  const ascii = url && !/[/\\:?#@\s%]/.test(host) ? url.hostname : ''
  return domain.test(ascii) ? `${local}@${ascii}` : null
}
