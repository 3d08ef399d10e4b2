import { jsonAnswer, seeOther } from '@/app/api/consultations/answers'
import { notTaken } from '@/app/api/not-taken'
import { clientAddress } from '@/app/doors/client-address'
import { privatePage } from '@/app/doors/private-page'
import { type Fault, readSingleFields, speaksJson } from '@/app/doors/read-fields'
import { isFromPrivatePage } from '@/app/doors/same-origin'
import { within } from '@/app/doors/within'
import { withinRecipientLimit, withinTimeLimits } from '@/lib/consultations/limits'
import { type LinkedRequest, requestByLink } from '@/lib/consultations/queries'
import { defaultLocale, isLocale, type Locale } from '@/lib/locale'
import { errorCode, log } from '@/lib/log'
import { ok, type Result, refuse } from '@/lib/result'
import { type Problem, problemAnswer } from './problem-answer'

/** Longer than elsewhere: in a rush for one time people wait for their turn. */
const patienceMilliseconds = 4_500

/** Who knocks at a door of a private page, and with what. */
type Caller = {
  token: string
  locale: Locale
  json: boolean
  /** A field as it was typed; empty when it is missing or no text. */
  text: (name: string) => string
}

type Outcome =
  | { ok: true; status: 200 | 201; body: object; page: string }
  | { ok: false; code: Problem; alternatives?: Date[] }

type Door = {
  /** What the post does, once the link is known to be good. */
  act: (caller: Caller, request: LinkedRequest, now: Date) => Promise<Outcome>
  /** The page that tells a person without script why it was not done. */
  back: (caller: Caller, code: Problem) => string
}

/**
 * Lets a post through to one person's own affairs: where it comes from, its size, the limits, the link; and answers
 * with a redirect to a page, or with JSON to who speaks it.
 */
export async function ownDoor(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
  { act, back }: Door,
): Promise<Response> {
  const { token } = await params
  const to = (locale: Locale) => privatePage({ locale, token })
  const way = { locale: null, to, label: 'ownPage' } as const
  if (!isFromPrivatePage(request)) return notTaken(request, 'other-site', way)
  const entered = await enter(request, token)
  if (!entered.ok) return notTaken(request, entered.code, way)
  const caller = entered.value
  const outcome = await patiently(async (): Promise<Outcome> => {
    if (!(await withinTimeLimits(clientAddress(request), caller.token))) return refuse('too-many')
    const now = new Date()
    const link = await requestByLink(caller.token, now)
    if (!link.ok) return link
    if (!(await withinRecipientLimit(link.value.email))) return refuse('too-many')
    return act(caller, link.value, now)
  })
  if (!outcome.ok && caller.json) return problemAnswer(outcome.code, outcome.alternatives)
  if (!outcome.ok) return seeOther(back(caller, outcome.code))
  return caller.json
    ? jsonAnswer(outcome.status, { ...outcome.body, location: outcome.page })
    : seeOther(outcome.page)
}

async function enter(request: Request, token: string): Promise<Result<Caller, Fault>> {
  const body = await readSingleFields(request)
  if (!body.ok) return body
  const values = body.value
  const text = (name: string) => (typeof values.get(name) === 'string' ? String(values.get(name)) : '')
  const locale = text('locale')
  return ok({ token, locale: isLocale(locale) ? locale : defaultLocale, json: speaksJson(request), text })
}

async function patiently(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await within(patienceMilliseconds, work())
  } catch (error) {
    // Postgres is away, or too many wait for their turn. Nothing is pretended; the page keeps the choice.
    log.error({ event: 'time-not-saved', code: errorCode(error) })
    return refuse('unavailable')
  }
}
