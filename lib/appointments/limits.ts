import 'server-only'
import { numberSetting } from '@/lib/number-settings'
import { withinLimits } from '@/lib/rate-limit'

/** Set higher where many people share one address, such as a test run on one machine. */
const perClient = numberSetting('PRESSES_PER_CLIENT')

/**
 * Counts one press of a button in a letter against the limit of its client within ten minutes.
 *
 * @returns false when it is used up.
 */
export function withinPressLimit(client: string): Promise<boolean> {
  return withinLimits({ name: 'press-client', times: perClient, seconds: 600, client })
}
