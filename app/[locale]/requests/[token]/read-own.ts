import { cache } from 'react'
import { patienceMilliseconds, within } from '@/app/doors/within'
import { type LinkedRequest, requestByLink } from '@/lib/consultations/queries'
import { errorCode, log } from '@/lib/log'
import { ok, type Result, refuse } from '@/lib/result'

/** Why a page of one person cannot be shown. */
export type LinkProblem = 'unknown-link' | 'link-expired' | 'unavailable'

/**
 * Reads what a page beneath a private link shows: the request, and with it whatever else the page needs.
 *
 * @returns refuses with `unavailable` while Postgres is away or too slow.
 */
export async function readOwn<Value>(
  token: string,
  read: (request: LinkedRequest, now: Date) => Promise<Value>,
): Promise<Result<Value, LinkProblem>> {
  const now = new Date()
  const reading = async (): Promise<Result<Value, LinkProblem>> => {
    const link = await requestByLink(token, now)
    return link.ok ? ok(await read(link.value, now)) : link
  }
  try {
    return await within(patienceMilliseconds, reading())
  } catch (error) {
    // Postgres is away: the page says so, and that the request is safe.
    log.error({ event: 'request-not-read', code: errorCode(error) })
    return refuse('unavailable')
  }
}

/** The request alone; asked once for a page and its title. */
export const ownRequest = cache((token: string) => readOwn(token, async (request) => request))
