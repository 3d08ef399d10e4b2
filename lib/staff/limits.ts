import 'server-only'
import { numberSetting } from '@/lib/number-settings'
import { returnUses, type Use, withinLimits } from '@/lib/rate-limit'

const quarterHour = 900

/** Set higher where many people share one address, such as a test run on one machine. */
const perClient = numberSetting('SIGN_INS_PER_CLIENT')
const perName = 10

const byClient = { name: 'sign-in-client', times: perClient, seconds: quarterHour }
const byName = { name: 'sign-in-name', times: perName, seconds: quarterHour }

type Attempt = {
  /** As it was typed, whether or not somebody has it. */
  name: string
  /** Address of the trusted hop. */
  client: string
  /** The person's own device, known from an earlier sign-in: strangers who guess cannot lock that one out. */
  device: string | null
}

/** By client first: see `withinLimits`. */
function usesOf({ name, client, device }: Attempt): Use[] {
  return [
    { ...byClient, client },
    { ...byName, client: device === null ? name : `${name} ${device}` },
  ]
}

/**
 * Counts one try to sign in, by client and by name. Nobody is locked out for good: a quarter of an hour later both
 * start anew, and on a device of their own people are not counted with strangers.
 *
 * @returns false when either is used up.
 */
export function withinSignInLimits(attempt: Attempt): Promise<boolean> {
  return withinLimits(...usesOf(attempt))
}

/** Takes a try back that went through: only failures are limited, so that a busy desk never meets the limit. */
export function returnSignIn(attempt: Attempt): Promise<void> {
  return returnUses(...usesOf(attempt))
}
