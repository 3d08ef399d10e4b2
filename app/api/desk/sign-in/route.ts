import { deskPath } from '@/app/desk/desk-path'
import { clientAddress } from '@/app/doors/client-address'
import { dropDraft, keepDraft } from '@/app/doors/draft'
import { within } from '@/app/doors/within'
import type { Messages } from '@/lib/content/messages'
import { count } from '@/lib/counters'
import { errorCode, log } from '@/lib/log'
import { signIn } from '@/lib/staff/sign-in'
import { deskRedirect } from '../answers'
import { patienceMilliseconds, readDeskForm } from '../desk-form'

/** Signs a person of the office in and leads on to the page they wanted, or back to the form with the reason. */
export async function POST(request: Request): Promise<Response> {
  const form = await readDeskForm(request)
  if ('answer' in form) return form.answer
  const email = form.text('email')
  const password = form.text('password')
  const to = deskPath(form.text('to'))
  const back = (problem: keyof Messages['desk']['signIn']['problems']) => {
    const kept = keepDraft({ values: { email }, errors: {}, problem }, 'desk-name') ?? []
    return deskRedirect(`/desk/sign-in?problem=${problem}&to=${encodeURIComponent(to)}`, kept)
  }
  if (email === '' || password === '') return back('form-incomplete')
  const now = new Date()
  const call = { now, client: clientAddress(request), headers: request.headers }
  try {
    const result = await within(patienceMilliseconds, signIn({ email, password }, call))
    if (result.ok) return deskRedirect(to, [...result.value, ...dropDraft('desk-name')])
    log.info({ event: result.code })
    await count(result.code, now)
    return back(result.code)
  } catch (error) {
    // Postgres is away or too slow: nobody was signed in.
    log.error({ event: 'sign-in-failed', code: errorCode(error) })
    return back('unavailable')
  }
}
