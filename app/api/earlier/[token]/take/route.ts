import { seeOther } from '@/app/api/consultations/answers'
import { notTaken } from '@/app/api/not-taken'
import { askedLanguage } from '@/app/doors/asked-language'
import { clientAddress } from '@/app/doors/client-address'
import { isFromPrivatePage } from '@/app/doors/same-origin'
import { within } from '@/app/doors/within'
import { withinTimeLimits } from '@/lib/consultations/limits'
import { errorCode, log } from '@/lib/log'
import { refuse } from '@/lib/result'
import { takeEarlierTime } from '@/lib/waiting-list/take-earlier-time'

/** A rush for one time waits in line; a person does not wait longer than this. */
const patienceMilliseconds = 8_000

/** Takes the earlier time of a link and shows its page again, which says how it went. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params
  const locale = askedLanguage(request)
  const page = `/${locale}/earlier/${encodeURIComponent(token)}`
  if (!isFromPrivatePage(request)) {
    return notTaken(request, 'other-site', { locale, to: () => page, label: 'ownPage' })
  }
  const attempt = async () => {
    const mayTry = await withinTimeLimits(clientAddress(request), token)
    return mayTry ? takeEarlierTime(token, new Date()) : refuse('too-many')
  }
  try {
    const taken = await within(patienceMilliseconds, attempt())
    return seeOther(taken.ok ? page : `${page}?problem=${taken.code}`)
  } catch (error) {
    // Postgres is away or too many press at once: the page says so, and that the person's time stands.
    log.error({ event: 'earlier-time-not-taken', code: errorCode(error) })
    return seeOther(`${page}?problem=unavailable`)
  }
}
