import 'server-only'
import { numberSetting } from '@/lib/number-settings'
import { withinLimits } from '@/lib/rate-limit'

const tenMinutes = 600
const anHour = 3_600

/** Set higher where many people share one address, such as a demo or a test run on one machine. */
const perClient = numberSetting('REQUESTS_PER_CLIENT')
const perSite = numberSetting('REQUESTS_PER_SITE')

/** Letters to one address within an hour: a form must not become a way to flood somebody's mailbox. */
const perRecipient = numberSetting('REQUESTS_PER_RECIPIENT')

type Asked = {
  /** Address of the trusted hop. */
  client: string
  /** Who would get letters; empty when nobody would. */
  email: string
  /** True for what looks automatic: it sends no letter. */
  setAside: boolean
}

/**
 * Counts one consultation request: by client and for the whole site within ten minutes, by recipient within an hour.
 * The client's comes first: a flood from one address must not use up what is everybody's. What looks automatic has a
 * count of its own for the whole site and none for the recipient: programs that fill in the form from a thousand
 * addresses must not use up what people need.
 *
 * @returns false when one of them is used up.
 */
export function withinRequestLimits({ client, email, setAside }: Asked): Promise<boolean> {
  const own = { name: 'request-client', times: perClient, seconds: tenMinutes, client }
  const site = { times: perSite, seconds: tenMinutes, client: 'everybody' }
  if (setAside) return withinLimits(own, { ...site, name: 'request-set-aside' })
  return withinLimits(own, ...(email ? [recipientUse(email)] : []), { ...site, name: 'request-site' })
}

/**
 * Counts one act of a person that sends a letter to the address of their request: with many requests for one address
 * and a few presses for each, somebody's mailbox could be flooded all the same.
 *
 * @returns false when as many letters as we send have gone there within an hour; true where nobody gets one.
 */
export async function withinRecipientLimit(email: string | null): Promise<boolean> {
  return !email || withinLimits(recipientUse(email))
}

function recipientUse(email: string) {
  return {
    name: 'request-recipient',
    times: perRecipient,
    seconds: anHour,
    client: email.toLowerCase(),
  }
}

/**
 * Counts one press about a time (choosing, moving, cancelling, asking to be called) against the limit of its client and
 * that of the request that it is about, whose two sides each get a letter.
 *
 * @returns false when either is used up.
 */
export function withinTimeLimits(client: string, token: string): Promise<boolean> {
  return withinLimits(
    { name: 'time-client', times: perClient, seconds: tenMinutes, client },
    { name: 'time-request', times: perRecipient, seconds: anHour, client: token },
  )
}
