import { askedLanguage } from '@/app/doors/asked-language'
import { clientAddress } from '@/app/doors/client-address'
import { privatePage } from '@/app/doors/private-page'
import { readSingleFields } from '@/app/doors/read-fields'
import { isFromPrivatePage } from '@/app/doors/same-origin'
import { patienceMilliseconds, within } from '@/app/doors/within'
import { withinTimeLimits } from '@/lib/consultations/limits'
import { requestByLink } from '@/lib/consultations/queries'
import type { PatientMessages } from '@/lib/content/messages'
import { errorCode, log } from '@/lib/log'
import type { Result } from '@/lib/result'
import { seeOther } from './consultations/answers'
import { notTaken } from './not-taken'

type Own = { appointmentId: string; requestId: string }
type Text = (name: string) => string
type Refusal = keyof PatientMessages['afterBooking']['problems']
type UseCase = (own: Own, now: Date, text: Text) => Promise<Result<unknown, Refusal>>
type Handler = (request: Request, context: { params: Promise<{ token: string }> }) => Promise<Response>

/**
 * The door of a small act on one time of a person, by the secret of their private page: it shows the page again, with
 * `saved` naming the part, or `undone` why nothing came of it.
 *
 * @param place the part of the page to come back to.
 * @param says what the page confirms then; nothing where it shows by itself what was done.
 */
export function ownTimeDoor(place: string, act: UseCase, says?: 'ride'): Handler {
  return async (request, { params }) => {
    const { token } = await params
    const locale = askedLanguage(request)
    const page = privatePage({ locale, token })
    const way = { locale, to: () => page, label: 'ownPage' } as const
    if (!isFromPrivatePage(request)) return notTaken(request, 'other-site', way)
    const fields = await readSingleFields(request)
    if (!fields.ok) return notTaken(request, fields.code, way)
    const text = (name: string) => {
      const value = fields.value.get(name)
      return typeof value === 'string' ? value : ''
    }
    const back = (undone: Refusal) => seeOther(`${page}?undone=${undone}#after-booking`)
    const attempt = async () => {
      if (!(await withinTimeLimits(clientAddress(request), token))) return back('too-many')
      const now = new Date()
      const link = await requestByLink(token, now)
      if (!link.ok) return seeOther(page)
      const own = { appointmentId: text('appointmentId'), requestId: link.value.id }
      const done = await act(own, now, text)
      return done.ok ? seeOther(`${page}${says ? `?saved=${says}` : ''}#${place}`) : back(done.code)
    }
    try {
      return await within(patienceMilliseconds, attempt())
    } catch (error) {
      // Postgres is away: the page says so in its own words, and nothing was changed.
      log.error({ event: 'own-act-failed', code: errorCode(error) })
      return back('unavailable')
    }
  }
}
