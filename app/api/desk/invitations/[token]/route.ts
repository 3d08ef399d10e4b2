import { within } from '@/app/doors/within'
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
  const password = form.text('password')
  if (password === '') return deskRedirect(`${page}?problem=form-incomplete`)
  if (password !== form.text('again')) return deskRedirect(`${page}?problem=passwords-differ`)
  try {
    const result = await within(patienceMilliseconds, acceptInvitation(token, password, new Date()))
    return deskRedirect(result.ok ? '/desk/sign-in?notice=password-set' : `${page}?problem=${result.code}`)
  } catch (error) {
    // Postgres is away or too slow: if the password was saved all the same, the link will say that it was used.
    log.error({ event: 'invitation-not-accepted', code: errorCode(error) })
    return deskRedirect(`${page}?problem=unavailable`)
  }
}
