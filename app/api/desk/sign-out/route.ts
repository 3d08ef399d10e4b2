import { dropDraft } from '@/app/doors/draft'
import { isSameOrigin } from '@/app/doors/same-origin'
import { within } from '@/app/doors/within'
import { errorCode, log } from '@/lib/log'
import { signOut } from '@/lib/staff/sign-out'
import { deskRedirect, deskRefusal } from '../answers'
import { patienceMilliseconds } from '../desk-form'

/** Ends the session here and in the database, and has the browser forget what it kept of the desk. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return deskRefusal(403)
  try {
    const cookies = await within(patienceMilliseconds, signOut(request.headers, new Date()))
    const answer = deskRedirect('/desk/sign-in?notice=signed-out', [...cookies, ...dropDraft('desk-note')])
    answer.headers.set('clear-site-data', '"cache", "storage"')
    return answer
  } catch (error) {
    // Postgres is away: the session lives on, so the page must not say otherwise.
    log.error({ event: 'sign-out-failed', code: errorCode(error) })
    return deskRedirect('/desk')
  }
}
