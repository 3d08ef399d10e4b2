import 'server-only'
import { everyMinute } from '@/lib/every-minute'
import { log } from '@/lib/log'
import { releaseExpiredHolds } from './release-expired-holds'

/**
 * Gives back times whose hold has run out or that began unconfirmed, once a minute.
 *
 * @returns stops it, as `everyMinute` does.
 */
export function runHoldRelease(): () => Promise<void> {
  return everyMinute('hold-release-interrupted', async (now) => {
    const count = await releaseExpiredHolds(now)
    if (count > 0) log.info({ event: 'holds-released', count })
  })
}
