import { env } from '@/lib/env'

/**
 * False for a post that another site's page made. Browsers say where a post comes from; programs and old browsers
 * that say nothing are let through, since a forged post needs a browser that carries it.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (!origin) return true
  return origin === new URL(env().APP_URL).origin || URL.parse(origin)?.host === request.headers.get('host')
}

/**
 * The same for a post from a private page. Those pages name no referrer, so an old browser sends their posts with
 * `Origin: null`; it is believed, since no other site knows the secret in the address that is posted to.
 */
export function isFromPrivatePage(request: Request): boolean {
  const isSilent = !request.headers.get('sec-fetch-site') && request.headers.get('origin') === 'null'
  return isSilent || isSameOrigin(request)
}
