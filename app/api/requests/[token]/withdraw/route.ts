import { seeOther } from '@/app/api/consultations/answers'
import { notTaken } from '@/app/api/not-taken'
import { askedLanguage } from '@/app/doors/asked-language'
import { privatePage } from '@/app/doors/private-page'
import { isFromPrivatePage } from '@/app/doors/same-origin'
import { patienceMilliseconds, within } from '@/app/doors/within'
import { requestByLink } from '@/lib/consultations/queries'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { errorCode, log } from '@/lib/log'

/** Withdraws the request of a private page and shows the page again, in its `language`, whatever came of it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params
  const locale = askedLanguage(request)
  const page = { token, locale }
  if (!isFromPrivatePage(request)) {
    return notTaken(request, 'other-site', { locale, to: () => privatePage(page), label: 'ownPage' })
  }
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
