import { setTimeout as wait } from 'node:timers/promises'

/** How long a person waits for most answers at most: with what is drawn round it, four seconds. */
export const patienceMilliseconds = 3_300

/** Thrown when an answer took longer than a person should wait. The work may still finish; its repeat will find it. */
export class TookTooLong extends Error {}

/** The result of the work, or `TookTooLong` after so many milliseconds. */
export async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  const stop = new AbortController()
  const late = wait(milliseconds, undefined, { signal: stop.signal, ref: false }).then(
    () => Promise.reject(new TookTooLong()),
    // Aborted below, when the work won the race.
    () => work,
  )
  try {
    return await Promise.race([work, late])
  } finally {
    stop.abort()
  }
}
