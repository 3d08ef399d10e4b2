import { readDraft } from '@/app/doors/draft'

const address = 'https://clinic.test/api/consultations'
const ours = { host: 'clinic.test', origin: 'https://clinic.test', 'sec-fetch-site': 'same-origin' }

/** A form as a browser without script posts it. A list is sent as the same field several times. */
export function formPost(fields: Record<string, unknown>, headers: Record<string, string> = {}): Request {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, String(each))
  return new Request(address, { method: 'POST', body, headers: { ...ours, ...headers } })
}

/** What a program posts. A text is sent as it is. */
export function jsonPost(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(address, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
}

/** What the page of corrections would read from the cookies of an answer; null when there is nothing. */
export function draftIn(answer: Response) {
  const cookies = answer.headers.getSetCookie().map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie) ?? [])
  return readDraft((name) => cookies.find((cookie) => cookie[1] === name)?.[2])
}
