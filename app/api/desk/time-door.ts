import { deskPath, signInPath } from '@/app/desk/desk-path'
import { within } from '@/app/doors/within'
import type { Messages } from '@/lib/content/messages'
import { errorCode, log } from '@/lib/log'
import { type Staff, staffFrom } from '@/lib/staff/session'
import { deskRedirect } from './answers'
import { patienceMilliseconds, readDeskForm } from './desk-form'

/** Why something was not done to a time; each has a sentence. */
type TimeProblem = keyof Messages['desk']['times']['problems']

type Answer = { ok: true } | { ok: false; code: TimeProblem }
type Asked = {
  staff: Staff
  id: string
  text: (name: string) => string
  all: (name: string) => string[]
  now: Date
}
type Handler = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>

type Door = {
  act: (asked: Asked) => Promise<Answer>
  done: keyof Messages['desk']['times']['done']
  /** Where to go on when it is done; back to where the form was, when left out. */
  goOn?: (id: string) => string
  /** Fields that may come more than once. */
  listed?: readonly string[]
}

/**
 * The door of an act on a time: who it is, what was chosen, and the way back. Whatever does not go through is said on
 * the page that the form was on, and that page shows how things stand now.
 */
export function timeDoor({ act, done, goOn, listed = [] }: Door): Handler {
  return async (request, { params }) => {
    const form = await readDeskForm(request, listed)
    if ('answer' in form) return form.answer
    const { id } = await params
    const [page, query = ''] = form.text('back').split('?')
    const back = deskPath(page)
    const refused = (problem: TimeProblem) => {
      const kept = new URLSearchParams(query)
      kept.set('refused', problem)
      return deskRedirect(`${back}?${kept}`)
    }
    const now = new Date()
    const attempt = async () => {
      const staff = await staffFrom(request.headers, now)
      if (!staff) return deskRedirect(signInPath(back))
      const result = await act({ staff, id, text: form.text, all: form.all, now })
      return result.ok ? deskRedirect(`${goOn?.(id) ?? back}?done=${done}`) : refused(result.code)
    }
    try {
      return await within(patienceMilliseconds, attempt())
    } catch (error) {
      // Postgres is away or too slow. If it was done all the same, the page will show it.
      log.error({ event: 'desk-act-failed', code: errorCode(error) })
      return refused('unavailable')
    }
  }
}
