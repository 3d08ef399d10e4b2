import { clientAddress } from '@/app/doors/client-address'
import { readSingleFields } from '@/app/doors/read-fields'
import { isSameOrigin } from '@/app/doors/same-origin'
import { within } from '@/app/doors/within'
import { withinPressLimit } from '@/lib/appointments/limits'
import { pressButton } from '@/lib/appointments/press-button'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale } from '@/lib/locale'
import { errorCode, log } from '@/lib/log'

const patienceMilliseconds = 4_000
const guarded = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex' }

/**
 * Does what a button in a letter to the office is for, and shows its page again: that says what was done, or who was
 * first.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  if (!isSameOrigin(request)) return refusal(403)
  const { token } = await params
  const page = `/act/${encodeURIComponent(token)}`
  const body = await readSingleFields(request)
  // Most buttons need no field: their form is empty.
  if (!body.ok && body.code !== 'empty') return refusal(400)
  const wording = body.ok ? body.value.get('wording') : ''
  const press = async () => {
    if (!(await withinPressLimit(clientAddress(request)))) return 'too-many'
    const pressed = { wording: typeof wording === 'string' ? wording : '', now: new Date() }
    const result = await pressButton(token, pressed)
    return result.ok ? null : result.code
  }
  try {
    const problem = await within(patienceMilliseconds, press())
    return seeAgain(problem ? `${page}?problem=${problem}` : page)
  } catch (error) {
    // Postgres is away or too slow. If it was done all the same, the page will say so.
    log.error({ event: 'button-not-pressed', code: errorCode(error) })
    return seeAgain(`${page}?problem=unavailable`)
  }
}

function seeAgain(location: string): Response {
  return new Response(null, { status: 303, headers: { ...guarded, location } })
}

function refusal(status: number): Response {
  const headers = { ...guarded, 'content-type': 'text/plain; charset=utf-8' }
  return new Response(messagesIn(defaultLocale).act.notFromHere, { status, headers })
}
