import { within } from '@/app/doors/within'
import type { Messages } from '@/lib/content/messages'
import { errorCode, log } from '@/lib/log'
import { acceptInvitation } from '@/lib/staff/accept-invitation'
import { deskRedirect } from '../../answers'
import { patienceMilliseconds, readDeskForm } from '../../desk-form'

/** Sets the password of an invited person and leads to the sign-in, or back to the form with the reason. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const form = await readDeskForm(request)
  if ('answer' in form) return form.answer
  const { token } = await params
  const page = `/desk/invitations/${encodeURIComponent(token)}`
  // A link that no longer works has a page of its own, whatever the code.
  const back = (problem: keyof Messages['desk']['invitation']['problems'] | 'unknown-link') =>
    deskRedirect(`${page}?problem=${problem}`)
  const password = form.text('password')
  if (password === '') return back('form-incomplete')
  if (password !== form.text('again')) return back('passwords-differ')
  try {
    const result = await within(patienceMilliseconds, acceptInvitation(token, password, new Date()))
    return result.ok ? deskRedirect('/desk/sign-in?notice=password-set') : back(result.code)
  } catch (error) {
    // Postgres is away or too slow: if the password was saved all the same, the link will say that it was used.
    log.error({ event: 'invitation-not-accepted', code: errorCode(error) })
    return back('unavailable')
  }
}
