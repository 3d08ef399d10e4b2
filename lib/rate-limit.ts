import 'server-only'
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

/**
 * One use of a limit by one client: the address of the trusted hop, or a fixed word for a limit over everybody. Only a
 * keyed hash of it is stored.
 */
export type Use = Limit & { client: string }

function keyOf({ name, client }: Use): string {
  return `${name}:${keyedHash(`limit ${name}`, client).toString('base64url')}`
}

/**
 * Counts one use of each limit, over all processes that share the database, in one round trip. The first that is used
 * up ends the count: what comes after it is not used.
 *
 * @param uses those of one person first and those of everybody last, always in the same order.
 * @returns false when one of them is used up.
 * @throws when the database is away.
 */
export async function withinLimits(...uses: Use[]): Promise<boolean> {
  const { rows } = await pool().query<{ place: number }>('SELECT count_uses($1, $2, $3) AS place', [
    uses.map(keyOf),
    uses.map(({ times }) => times),
    uses.map(({ seconds }) => seconds),
  ])
  return rows[0]?.place === 0
}

/** Takes back one use that was counted by `withinLimits`, since it turned out to be none of those to be limited. */
export async function returnUses(...uses: Use[]): Promise<void> {
  // One by one: a statement that holds one row while it waits for another could meet count_uses half-way.
  for (const use of uses)
    await pool().query('UPDATE rate_limit SET points = points - 1 WHERE key = $1 AND points > 0', [
      keyOf(use),
    ])
}

/** Deletes what is counted no more, so that not even the scrambled form of an address outlives its limit. */
async function forgetOldUses(now: Date): Promise<void> {
  // What is being counted at this moment is skipped: to wait for it while holding others could block both for good.
  await pool().query(
    `DELETE FROM rate_limit WHERE key IN (
       SELECT key FROM rate_limit WHERE expire < $1 FOR UPDATE SKIP LOCKED)`,
    [now.getTime()],
  )
}

/** Forgets old uses once a minute. @returns stops it, as `everyMinute` does. */
export function runForgetting(): () => Promise<void> {
  return everyMinute('forgetting-interrupted', forgetOldUses)
}
