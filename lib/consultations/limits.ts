import 'server-only'
import { withinLimit } from '@/lib/rate-limit'

const tenMinutes = 600

/** Set higher where many people share one address, such as a demo or a test run on one machine. */
const perClient = Number(process.env.REQUESTS_PER_CLIENT) || 100
const perSite = Number(process.env.REQUESTS_PER_SITE) || 600

/** Letters to one address within an hour: a form must not become a way to flood somebody's mailbox. */
const perRecipient = Number(process.env.REQUESTS_PER_RECIPIENT) || 20

/**
 * Counts one consultation request against the limit of its client and that of the whole site, both within ten
 * minutes. The client's comes first, then that of the person who would get letters: a flood from one address must not use up what is everybody's.
 *
 * @returns false when either is used up.
 */
export async function withinRequestLimits(client: string, email: string): Promise<boolean> {
  const own = await withinLimit({ name: 'request-client', times: perClient, seconds: tenMinutes }, client)
  if (!own) return false
  const recipient = { name: 'request-recipient', times: perRecipient, seconds: 3_600 }
  if (email && !(await withinLimit(recipient, email.toLowerCase()))) return false
  return withinLimit({ name: 'request-site', times: perSite, seconds: tenMinutes }, 'everybody')
}

/**
 * Counts one press about a time (choosing, moving, cancelling, asking to be called) against the limit of its client and
 * that of the request that it is about, whose two sides each get a letter.
 *
 * @returns false when either is used up.
 */
export async function withinTimeLimits(client: string, token: string): Promise<boolean> {
  const own = await withinLimit({ name: 'time-client', times: perClient, seconds: tenMinutes }, client)
  return own && withinLimit({ name: 'time-request', times: perRecipient, seconds: 3_600 }, token)
}
