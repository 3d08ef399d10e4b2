import { seeOther } from '@/app/api/consultations/answers'
import { isSameOrigin } from '@/app/doors/same-origin'
import { within } from '@/app/doors/within'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { defaultLocale } from '@/lib/locale'
import { errorCode, log } from '@/lib/log'

const patienceMilliseconds = 3_300

/** Withdraws the request of a private page and shows the page again, whatever came of it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  if (!isSameOrigin(request))
    return new Response('Open the page of your request and press the button there.', { status: 403 })
  const { token } = await params
  const page = `/${defaultLocale}/requests/${encodeURIComponent(token)}`
  try {
    await within(patienceMilliseconds, withdrawRequest(token, new Date()))
    return seeOther(page)
  } catch (error) {
    // Postgres is away: the page says so in its own words, and that the request is still open.
    log.error({ event: 'request-not-withdrawn', code: errorCode(error) })
    return seeOther(`${page}?problem=unavailable`)
  }
}
