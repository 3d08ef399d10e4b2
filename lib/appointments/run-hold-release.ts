import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode, log } from '@/lib/log'
import { releaseExpiredHolds } from './release-expired-holds'

const minute = 60_000

/**
 * Gives back times whose hold has run out, once a minute, until it is told to stop. Goes on by itself after the
 * database was away.
 *
 * @returns stops it and resolves when the release under way is finished.
 */
export function runHoldRelease(): () => Promise<void> {
  const stopped = new AbortController()
  // An aborted wait rejects; here that only means: look at the signal again.
  const pause = () => wait(minute, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined)
  const loop = async () => {
    while (!stopped.signal.aborted) {
      try {
        const count = await releaseExpiredHolds(new Date())
        if (count > 0) log.info({ event: 'holds-released', count })
      } catch (error) {
        // The database is away: nobody is kept from booking by it, and the next minute will do.
        log.error({ event: 'hold-release-interrupted', code: errorCode(error) })
      }
      await pause()
    }
  }
  const finished = loop()
  return async () => {
    stopped.abort()
    await finished
  }
}
