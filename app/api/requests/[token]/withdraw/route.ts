import { seeOther } from '@/app/api/consultations/answers'
import { askedLanguage } from '@/app/doors/asked-language'
import { privatePage } from '@/app/doors/private-page'
import { patienceMilliseconds, within } from '@/app/doors/within'
import { requestByLink } from '@/lib/consultations/queries'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { errorCode, log } from '@/lib/log'

/**
 * Withdraws the request of a private page and shows the page again, in its `language`, whatever came of it. Where the
 * post comes from is not asked: no other site knows the token, and an old browser could not say.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params
  const page = { token, locale: askedLanguage(request) }
  try {
    await within(patienceMilliseconds, withdraw(token, new Date()))
    return seeOther(privatePage(page))
  } catch (error) {
    // Postgres is away: the page says so in its own words, and that the request is still open.
    log.error({ event: 'request-not-withdrawn', code: errorCode(error) })
    return seeOther(privatePage(page, '', { problem: 'unavailable' }))
  }
}

/** Nothing for a link that leads nowhere or has expired: the page says so. */
async function withdraw(token: string, now: Date): Promise<void> {
  const link = await requestByLink(token, now)
  if (link.ok) await withdrawRequest(token, now)
}
