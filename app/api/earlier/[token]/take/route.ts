import { seeOther } from '@/app/api/consultations/answers'
import { askedLanguage } from '@/app/doors/asked-language'
import { within } from '@/app/doors/within'
import { errorCode, log } from '@/lib/log'
import { takeEarlierTime } from '@/lib/waiting-list/take-earlier-time'

/** A rush for one time waits in line; a person does not wait longer than this. */
const patienceMilliseconds = 8_000

/**
 * Takes the earlier time of a link and shows its page again, which says how it went. Where the post comes from is not
 * asked: no other site knows the token, and an old browser could not say.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params
  const page = `/${askedLanguage(request)}/earlier/${encodeURIComponent(token)}`
  try {
    const taken = await within(patienceMilliseconds, takeEarlierTime(token, new Date()))
    return seeOther(taken.ok ? page : `${page}?problem=${taken.code}`)
  } catch (error) {
    // Postgres is away or too many press at once: the page says so, and that the person's time stands.
    log.error({ event: 'earlier-time-not-taken', code: errorCode(error) })
    return seeOther(`${page}?problem=unavailable`)
  }
}
