import { clientAddress } from '@/app/doors/client-address'
import { readFields, speaksJson } from '@/app/doors/read-fields'
import { isSameOrigin } from '@/app/doors/same-origin'
import { patienceMilliseconds, within } from '@/app/doors/within'
import { checkConsultation } from '@/lib/consultations/check-consultation'
import { withinRequestLimits } from '@/lib/consultations/limits'
import { requestConsultation } from '@/lib/consultations/request-consultation'
import { isSetAside } from '@/lib/consultations/rules'
import { count } from '@/lib/counters'
import { formAge } from '@/lib/form-token'
import { isLocale, type Locale } from '@/lib/locale'
import { errorCode, log } from '@/lib/log'
import { refuse } from '@/lib/result'
import { notTaken } from '../not-taken'
import { accepted, corrected } from './answers'

/** Takes a consultation request as a form post (303) or JSON (201, 409, 422, 429, 503). See README, "The API". */
export async function POST(request: Request): Promise<Response> {
  const json = speaksJson(request)
  const locale = languageOfForm(request)
  const way = {
    locale,
    to: (language: Locale) => `/${language}/consultation/not-sure`,
    label: 'form',
  } as const
  if (!isSameOrigin(request)) return notTaken(request, 'other-site', way)
  const body = await readFields(request, ['windows'])
  if (!body.ok && body.code === 'too-large' && !json)
    return corrected({ json, values: new Map([['locale', locale]]) }, 'too-large')
  if (!body.ok) return notTaken(request, body.code, way)
  const { values, repeated } = body.value
  const asked = { json, values }
  const text = (name: string) => (typeof values.get(name) === 'string' ? String(values.get(name)) : '')
  if (repeated.length > 0)
    return corrected(asked, 'fields', Object.fromEntries(repeated.map((name) => [name, 'sent-twice'])))
  const marks = ['idempotencyKey', 'formToken', 'leaveEmpty'].filter((name) => isNoText(values.get(name)))
  if (marks.length > 0)
    return corrected(asked, 'fields', Object.fromEntries(marks.map((name) => [name, 'unreadable'])))
  const checked = checkConsultation(Object.fromEntries(values))
  if ('errors' in checked) return corrected(asked, 'fields', checked.errors)
  const now = new Date()
  const age = formAge(text('formToken'), now)
  if (age === 'expired') return corrected(asked, 'form-expired')
  const consultation = checked.value
  const setAside = isSetAside(age === 'too-quick' || text('leaveEmpty') !== '', consultation.message)
  const accept = async () => {
    const asking = { client: clientAddress(request), email: consultation.email, setAside }
    if (!(await withinRequestLimits(asking))) return refuse('too-many')
    if (setAside) await count('request-set-aside', now)
    return requestConsultation(consultation, { now, key: text('idempotencyKey') || null, setAside })
  }
  try {
    const result = await within(patienceMilliseconds, accept())
    return result.ok ? accepted(asked, result.value) : corrected(asked, result.code)
  } catch (error) {
    // Postgres is away or too slow. Whatever else it is, the person must keep what they typed and read our number.
    log.error({ event: 'request-not-saved', code: errorCode(error) })
    return corrected(asked, 'unavailable')
  }
}

function isNoText(value: unknown): boolean {
  return value !== undefined && typeof value !== 'string'
}

/** Of a form that is not read only the page that it came from is known; null for none of ours. */
function languageOfForm(request: Request): Locale | null {
  const from = request.headers.get('referer') ?? ''
  const language = URL.canParse(from) ? new URL(from).pathname.split('/')[1] : null
  return isLocale(language) ? language : null
}
