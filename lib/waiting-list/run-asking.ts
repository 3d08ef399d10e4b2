import 'server-only'
import { everyMinute } from '@/lib/every-minute'
import { log } from '@/lib/log'
import { askWaiting } from './ask-waiting'

/** Asks those who want to come earlier, once a minute. @returns stops it, as `everyMinute` does. */
export function runAsking(): () => Promise<void> {
  return everyMinute('asking-interrupted', async (now) => {
    const count = await askWaiting(now)
    if (count > 0) log.info({ event: 'waiting-asked', count })
  })
}
