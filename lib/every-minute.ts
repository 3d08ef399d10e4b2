import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode, log } from './log'

const minute = 60_000

/**
 * Does something at once and then once a minute, until it is told to stop. Goes on by itself after the database was
 * away.
 *
 * @param event what the log calls it when it was interrupted.
 * @returns stops it and resolves when the work under way is finished.
 */
export function everyMinute(event: string, work: (now: Date) => Promise<void>): () => Promise<void> {
  const stopped = new AbortController()
  // An aborted wait rejects; here that only means: look at the signal again.
  const pause = () => wait(minute, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined)
  const loop = async () => {
    while (!stopped.signal.aborted) {
      try {
        await work(new Date())
      } catch (error) {
        // The database is away: the next minute will do.
        log.error({ event, code: errorCode(error) })
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
