import 'server-only'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from './db'
import { everyMinute } from './every-minute'
import { keyedHash } from './vault'

type Limit = {
  /** Names the thing that is limited. */
  name: string
  /** How many times within the time. */
  times: number
  seconds: number
}

const limiters = new Map<string, RateLimiterPostgres>()

function limiter({ name, times, seconds }: Limit): RateLimiterPostgres {
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points: times,
    duration: seconds,
    // The library would leave them for an hour more, and for good where nobody comes again: see runForgetting.
    clearExpiredByTimeout: false,
  })
  limiters.set(name, made)
  return made
}

/**
 * Counts one use by one client, over all processes that share the database.
 *
 * @param client the address of the trusted hop, or a fixed word for a limit over everybody. Only a keyed hash of it
 *   is stored.
 * @returns false when the limit is used up.
 * @throws when the database is away.
 */
export async function withinLimit(limit: Limit, client: string): Promise<boolean> {
  try {
    await limiter(limit).consume(keyedHash(`limit ${limit.name}`, client).toString('base64url'))
    return true
  } catch (refused) {
    // The library rejects with its own result when the limit is used up, and with an Error for all else.
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}

/** Takes back one use that was counted by `withinLimit`, since it turned out to be none of those to be limited. */
export async function returnUse(limit: Limit, client: string): Promise<void> {
  await limiter(limit).reward(keyedHash(`limit ${limit.name}`, client).toString('base64url'))
}

/** Deletes what is counted no more, so that not even the scrambled form of an address outlives its limit. */
async function forgetOldUses(now: Date): Promise<void> {
  await pool().query('DELETE FROM rate_limit WHERE expire < $1', [now.getTime()])
}

/** Forgets old uses once a minute. @returns stops it, as `everyMinute` does. */
export function runForgetting(): () => Promise<void> {
  return everyMinute('forgetting-interrupted', forgetOldUses)
}
