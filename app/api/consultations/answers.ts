import { dropDraft, keepDraft } from '@/app/doors/draft'
import { defaultLocale, isLocale } from '@/lib/locale'

/** Why a request did not go through, other than its fields; each has a sentence in content/messages. */
export type Problem = 'fields' | 'unavailable' | 'too-many' | 'form-expired' | 'key-reused' | 'too-large'

const statusOf: Record<Problem, number> = {
  fields: 422,
  unavailable: 503,
  'too-many': 429,
  'form-expired': 422,
  'key-reused': 409,
  'too-large': 413,
}

/** Fields that are written anew when the form is shown again. */
const notKept = ['idempotencyKey', 'formToken', 'leaveEmpty']

/** What was posted, and whether JSON answers it. */
export type Asked = { json: boolean; values: ReadonlyMap<string, unknown> }

/** `See other`, with a Location that stays on this host whatever Host the caller claimed. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location: path, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** JSON that no cache keeps. */
export function jsonAnswer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}

/** The answer to an accepted request. */
export function accepted(
  { json }: Asked,
  { reference, path }: { reference: string; path: string },
): Response {
  if (!json) return seeOther(path, dropDraft())
  const answer = jsonAnswer(201, { reference, location: path })
  answer.headers.set('location', path)
  return answer
}

/** The answer to a request that did not go through: the caller has everything that was typed still or again. */
export function corrected(
  { json, values }: Asked,
  problem: Problem,
  errors: Record<string, string> = {},
): Response {
  if (json) return refusedJson(problem, errors)
  const typed = Object.fromEntries([...values].filter(([name]) => !notKept.includes(name)))
  const locale = isLocale(values.get('locale')) ? values.get('locale') : defaultLocale
  const kept = problem === 'too-large' ? null : keepDraft({ values: typed, errors, problem })
  const page = `/${locale}/consultation/correct`
  return kept ? seeOther(page, kept) : seeOther(`${page}?problem=too-large`, dropDraft())
}

function refusedJson(problem: Problem, errors: Record<string, string>): Response {
  const answer = jsonAnswer(statusOf[problem], problem === 'fields' ? { errors } : { error: problem })
  if (problem === 'too-many') answer.headers.set('retry-after', '600')
  return answer
}
