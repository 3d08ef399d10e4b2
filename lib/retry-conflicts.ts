import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { sqlState } from './db'

const maxRetries = 3

/**
 * Runs a transaction again when another one got in its way: a deadlock or a serialization failure, and what else is
 * named. At most 3 times, after 10 to 80 milliseconds.
 *
 * @param also SQLSTATEs for which a second look may find another way.
 * @throws the last error when the retries are used up, and any other error at once.
 */
export async function retryConflicts<T>(run: () => Promise<T>, also: readonly string[] = []): Promise<T> {
  const passing = new Set(['40001', '40P01', ...also])
  for (let retries = 0; ; retries++) {
    try {
      return await run()
    } catch (error) {
      // Everything was undone by Postgres; nothing is half written.
      if (retries === maxRetries || !passing.has(sqlState(error) ?? '')) throw error
      await wait(10 * 2 ** retries * (1 + Math.random()))
    }
  }
}
