import { setTimeout as wait } from 'node:timers/promises'
import type { Leashed } from './leash'

type Options = {
  name: string
  start: () => Promise<Leashed>
  /** True once its end is what we want. */
  isStopping: () => boolean
  /** Told when it ended three times without running for ten seconds. */
  onGivenUp: () => void
}

const pauseMilliseconds = 1_000
const settledMilliseconds = 10_000
const tries = 3

/**
 * Starts something and starts it again whenever it ends by itself: killed, or out of memory.
 *
 * @returns stops what runs now.
 * @throws what the first start throws.
 */
export async function keepRunning({
  name,
  start,
  isStopping,
  onGivenUp,
}: Options): Promise<() => Promise<unknown>> {
  let current = await start()
  const watch = async () => {
    for (let failures = 0; failures < tries; ) {
      const started = Date.now()
      await current.ended
      if (isStopping()) return
      failures = Date.now() - started > settledMilliseconds ? 0 : failures + 1
      console.log(`${name} ended by itself; starting it again.`)
      await wait(pauseMilliseconds)
      if (isStopping()) return
      current = await start().catch(() => current)
    }
    onGivenUp()
  }
  void watch()
  return () => current.stop()
}
