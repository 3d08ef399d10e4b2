import { jsonAnswer } from '@/app/api/consultations/answers'
import type { TimeRefusalCode } from '@/lib/appointments/schema'

/** Why a press on a private page was not done; each has a sentence in content/messages. */
export type Problem =
  | TimeRefusalCode
  | 'unknown-link'
  | 'link-expired'
  | 'nothing-chosen'
  | 'unreadable'
  | 'too-many'
  | 'unavailable'

const statusOf: Partial<Record<Problem, number>> = {
  'unknown-link': 404,
  'unknown-request': 404,
  'unknown-time': 404,
  'link-expired': 410,
  'not-cleared': 403,
  'nothing-chosen': 422,
  unreadable: 422,
  'too-many': 429,
  unavailable: 503,
}

/** The JSON of a refusal: 409 where something stands in the way, with the nearest other times where one was wanted. */
export function problemAnswer(code: Problem, alternatives?: Date[]): Response {
  const answer = jsonAnswer(statusOf[code] ?? 409, { error: code, ...(alternatives && { alternatives }) })
  if (code === 'too-many') answer.headers.set('retry-after', '3600')
  return answer
}
