import { signInPath } from '@/app/desk/desk-path'
import { within } from '@/app/doors/within'
import { retryFailedLetters } from '@/lib/emails/retry-failed-letters'
import { errorCode, log } from '@/lib/log'
import { staffFrom } from '@/lib/staff/session'
import { deskRedirect } from '../../answers'
import { patienceMilliseconds, readDeskForm } from '../../desk-form'

const queue = '/desk'

/** Sends a letter that was given up again, or all of them, and goes back to the list. */
export async function POST(request: Request): Promise<Response> {
  const form = await readDeskForm(request)
  if ('answer' in form) return form.answer
  const now = new Date()
  const attempt = async () => {
    const staff = await staffFrom(request.headers, now)
    if (!staff) return deskRedirect(signInPath(queue))
    await retryFailedLetters(staff, form.text('letters') === 'all' ? null : form.text('letterId'), now)
    return deskRedirect(queue)
  }
  try {
    return await within(patienceMilliseconds, attempt())
  } catch (error) {
    // Postgres is away: the list says so, and the letters are still on it.
    log.error({ event: 'letters-not-retried', code: errorCode(error) })
    return deskRedirect(queue)
  }
}
