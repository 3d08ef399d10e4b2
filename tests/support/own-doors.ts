import { POST as callMe } from '@/app/api/requests/[token]/call-me/route'
import { GET as calendar } from '@/app/api/requests/[token]/times/[id]/calendar/route'
import { POST as cancel } from '@/app/api/requests/[token]/times/[id]/cancel/route'
import { POST as move } from '@/app/api/requests/[token]/times/[id]/move/route'
import { POST as choose } from '@/app/api/requests/[token]/times/route'
import { freeTimesAhead } from '@/lib/appointments/queries'
import { requestToken } from '@/lib/links'
import { person } from './appointments'
import { formPost, jsonPost } from './posts'

type Post = { body?: Record<string, unknown>; as?: 'json' | 'form'; headers?: Record<string, string> }

function post({ body = {}, as = 'json', headers = {} }: Post): Request {
  return as === 'json' ? jsonPost(body, headers) : formPost({ locale: 'en', ...body }, headers)
}

/** The doors of one person's private page, as a program (or, where said, a form) knocks at them. */
export function doorsOf(token: string) {
  const params = Promise.resolve({ token })
  const withId = (id: string) => Promise.resolve({ token, id })
  return {
    choose: (asked: Post) => choose(post(asked), { params }),
    move: (id: string, asked: Post) => move(post(asked), { params: withId(id) }),
    cancel: (id: string, asked: Post = {}) => cancel(post(asked), { params: withId(id) }),
    callMe: (asked: Post = {}) => callMe(post(asked), { params }),
    calendar: (id: string) => calendar(new Request('https://clinic.test/x'), { params: withId(id) }),
  }
}

/** Somebody who holds the link of a request that they have just sent. */
export async function linkHolder(typed: Record<string, unknown> = {}, clearedFor: string[] = []) {
  // Doors read the clock: a request of a fixed day would be too old for its link some day.
  const id = await person(typed, clearedFor, new Date())
  const token = requestToken(id)
  return { id, token, doors: doorsOf(token) }
}

/** Free times from now on, as a form posts them. */
export async function freeNow(visitType = 'consultation', days = 14): Promise<string[]> {
  const times = await freeTimesAhead({ visitType, days, now: new Date(), by: 'patient' })
  return times.map(({ startsAt }) => startsAt.toISOString())
}
