import 'server-only'
import { everyMinute } from '@/lib/every-minute'
import { log } from '@/lib/log'
import { flagUnplannedRides } from './flag-unplanned-rides'

/** Tells the office of rides home that nobody has arranged, once a minute. @returns stops it, as `everyMinute` does. */
export function runRideFlags(): () => Promise<void> {
  return everyMinute('ride-flags-interrupted', async (now) => {
    const count = await flagUnplannedRides(now)
    if (count > 0) log.info({ event: 'rides-flagged', count })
  })
}
