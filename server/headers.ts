import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'
import { clientNetwork } from './client-network'

/** Set by us alone; limits are counted by it. */
const clientAddress = 'x-client-address'

/**
 * Makes the headers of a request say only what the caller may say: the address is ours to fill in, and what Next tells
 * itself between its own steps is taken out.
 *
 * @param trustedHops how many proxies of ours stand in front. With none, what a caller claims about proxies is dropped.
 */
export function cleanHeaders(
  headers: IncomingHttpHeaders,
  peer: string | undefined,
  trustedHops: number,
): void {
  const address = addressFrom(headers['x-forwarded-for'], peer, trustedHops)
  for (const name of Object.keys(headers)) {
    const isOurs = name === clientAddress || name.startsWith('x-middleware-')
    const isUntrusted = trustedHops === 0 && (name.startsWith('x-forwarded-') || name === 'forwarded')
    if (isOurs || isUntrusted) delete headers[name]
  }
  headers[clientAddress] = address
}

/**
 * Takes out what asks for a page in the form that only the runtime in the browser reads. No page here asks so, and a
 * cache could mistake that form for the page.
 */
export function dropRouterHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers))
    if (name === 'rsc' || name === 'next-url' || name.startsWith('next-router-')) delete headers[name]
}

/**
 * Asks for an answer as it is from what answers with a few bytes: to press them costs more than to send them, and the
 * handlers are what a rush is limited by.
 */
export function dropAcceptEncoding(headers: IncomingHttpHeaders, target: string): void {
  if (target.startsWith('/api/')) delete headers['accept-encoding']
}

/**
 * The address as the outermost trusted proxy saw it: the `trustedHops`-th from the right, since each proxy appends
 * whom it speaks with and everything further left is the caller's own word.
 */
function addressFrom(
  forwarded: string | string[] | undefined,
  peer: string | undefined,
  trustedHops: number,
): string {
  const seen = String(forwarded ?? '').split(',')
  const claimed = trustedHops > 0 ? (seen.at(-trustedHops)?.trim() ?? '') : ''
  return clientNetwork(isIP(claimed) ? claimed : (peer ?? 'unknown'))
}

/**
 * TRUSTED_PROXY_HOPS as a number.
 *
 * @throws when it is none, since a guess would count all people as one or let all in.
 */
export function parseTrustedHops(value = '0'): number {
  if (/^\d$/.test(value)) return Number(value)
  throw new Error(
    `TRUSTED_PROXY_HOPS is ${JSON.stringify(value)}: it must be a digit, the number of proxies in front.`,
  )
}
