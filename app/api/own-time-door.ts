import { askedLanguage } from '@/app/doors/asked-language'
import { privatePage } from '@/app/doors/private-page'
import { readFields } from '@/app/doors/read-fields'
import { patienceMilliseconds, within } from '@/app/doors/within'
import { requestByToken } from '@/lib/consultations/queries'
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
 * The door of a small act on one time of a person, by the secret of their private page: it shows the page again, and
 * `undone` names why nothing came of it. Where the post comes from is not asked: no other site knows the token, and an
 * old browser could not say.
 *
 * @param place the part of the page to come back to.
 */
export function ownTimeDoor(place: string, act: UseCase): Handler {
  return async (request, { params }) => {
    const { token } = await params
    const locale = askedLanguage(request)
    const page = privatePage({ locale, token })
    const fields = await readFields(request, [])
    if (!fields.ok) return notTaken(request, fields.code, { locale, to: () => page, label: 'ownPage' })
    const text = (name: string) => {
      const value = fields.value.values.get(name)
      return typeof value === 'string' ? value : ''
    }
    const attempt = async () => {
      const found = await requestByToken(token)
      if (!found) return seeOther(page)
      const own = { appointmentId: text('appointmentId'), requestId: found.id }
      const done = await act(own, new Date(), text)
      return seeOther(done.ok ? `${page}#${place}` : `${page}?undone=${done.code}#after-booking`)
    }
    try {
      return await within(patienceMilliseconds, attempt())
    } catch (error) {
      // Postgres is away: the page says so in its own words, and nothing was changed.
      log.error({ event: 'own-act-failed', code: errorCode(error) })
      return seeOther(`${page}?undone=unavailable#after-booking`)
    }
  }
}
