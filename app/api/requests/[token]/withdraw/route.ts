import { seeOther } from '@/app/api/consultations/answers'
import { within } from '@/app/doors/within'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { defaultLocale, isLocale } from '@/lib/locale'
import { errorCode, log } from '@/lib/log'

const patienceMilliseconds = 3_300

/**
 * Withdraws the request of a private page and shows the page again, in its `language`, whatever came of it. Where the post comes from is
 * not asked: no other site knows the token, and an old browser could not say.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params
  const language = new URL(request.url).searchParams.get('language')
  const page = `/${isLocale(language) ? language : defaultLocale}/requests/${encodeURIComponent(token)}`
  try {
    await within(patienceMilliseconds, withdrawRequest(token, new Date()))
    return seeOther(page)
  } catch (error) {
    // Postgres is away: the page says so in its own words, and that the request is still open.
    log.error({ event: 'request-not-withdrawn', code: errorCode(error) })
    return seeOther(`${page}?problem=unavailable`)
  }
}
