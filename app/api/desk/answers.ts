import { messagesIn } from '@/lib/content/messages'
import { defaultLocale } from '@/lib/locale'

const guarded = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
}

/** `See other` within the desk, with a Location that stays on this host whatever Host the caller claimed. */
export function deskRedirect(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...guarded, location: path })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** An answer to what no form of the desk sends. */
export function deskRefusal(status: number): Response {
  const { notFromHere } = messagesIn(defaultLocale).desk
  return new Response(notFromHere, {
    status,
    headers: { ...guarded, 'content-type': 'text/plain; charset=utf-8' },
  })
}
