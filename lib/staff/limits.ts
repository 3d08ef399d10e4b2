import 'server-only'
import { withinLimit } from '@/lib/rate-limit'

const quarterHour = 900

/** Set higher where many people share one address, such as a test run on one machine. */
const perClient = Number(process.env.SIGN_INS_PER_CLIENT) || 30
const perName = 10

/**
 * Counts one try to sign in against the limit of its client and that of the name that was typed, whether or not
 * somebody has that name. Nobody is locked out for good: a quarter of an hour later both start anew.
 *
 * @returns false when either is used up.
 */
export async function withinSignInLimits(email: string, client: string): Promise<boolean> {
  const own = await withinLimit({ name: 'sign-in-client', times: perClient, seconds: quarterHour }, client)
  return own && withinLimit({ name: 'sign-in-name', times: perName, seconds: quarterHour }, email)
}
