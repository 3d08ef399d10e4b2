import { readFields, speaksJson } from '@/app/doors/read-fields'
import { isSameOrigin } from '@/app/doors/same-origin'
import { type CheckedConsultation, checkConsultation } from '@/lib/consultations/check-consultation'
import { isSetAside } from '@/lib/consultations/rules'

import { formAge } from '@/lib/form-token'
import { isLocale, type Locale } from '@/lib/locale'
import { notTaken } from '../not-taken'
import { type Asked, corrected } from './answers'

/** A request that can be accepted, and how its answer is wanted. */
export type ReadPost = {
  asked: Asked
  consultation: CheckedConsultation
  /** Of repeats, where the caller brings one. */
  key: string | null
  /** True for what looks automatic. */
  setAside: boolean
}

/** Reads a post to the door of requests, or names the answer that it gets instead. */
export async function readPost(request: Request, now: Date): Promise<ReadPost | { answer: Response }> {
  const taken = await takePost(request)
  if ('answer' in taken) return taken
  const { asked, repeated } = taken
  const { values } = asked
  const fields = (names: readonly string[], code: string) => ({
    answer: corrected(asked, 'fields', Object.fromEntries(names.map((name) => [name, code]))),
  })
  if (repeated.length > 0) return fields(repeated, 'sent-twice')
  const marks = ['idempotencyKey', 'formToken', 'leaveEmpty'].filter((name) => isNoText(values.get(name)))
  if (marks.length > 0) return fields(marks, 'unreadable')
  const checked = checkConsultation(Object.fromEntries(values))
  if ('errors' in checked) return { answer: corrected(asked, 'fields', checked.errors) }
  const text = (name: string) => String(values.get(name) ?? '')
  const age = formAge(text('formToken'), now)
  if (age === 'expired') return { answer: corrected(asked, 'form-expired') }
  const consultation = checked.value
  const setAside = isSetAside(age === 'too-quick' || text('leaveEmpty') !== '', consultation.message)
  return { asked, consultation, key: text('idempotencyKey') || null, setAside }
}

/** The fields of a post of ours that is no flood, whatever stands in them. */
async function takePost(
  request: Request,
): Promise<{ asked: Asked; repeated: string[] } | { answer: Response }> {
  const json = speaksJson(request)
  const locale = languageOfForm(request)
  const to = (language: Locale) => `/${language}/consultation/not-sure`
  const way = { locale, to, label: 'form' } as const
  if (!isSameOrigin(request)) return { answer: notTaken(request, 'other-site', way) }
  const body = await readFields(request, ['windows'])
  if (!body.ok && body.code === 'too-large' && !json)
    return { answer: corrected({ json, values: new Map([['locale', locale]]) }, 'too-large') }
  if (!body.ok) return { answer: notTaken(request, body.code, way) }
  const { values, repeated } = body.value
  return { asked: { json, values }, repeated }
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
