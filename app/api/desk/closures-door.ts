import { signInPath } from '@/app/desk/desk-path'
import { within } from '@/app/doors/within'
import type { Messages } from '@/lib/content/messages'
import { errorCode, log } from '@/lib/log'
import type { Result } from '@/lib/result'
import { type Staff, staffFrom } from '@/lib/staff/session'
import { deskRedirect } from './answers'
import { patienceMilliseconds, readDeskForm } from './desk-form'

const page = '/desk/closures'

type Asked = { id: string; day: string }
type UseCase = (
  staff: Staff,
  asked: Asked,
  now: Date,
) => Promise<Result<unknown, keyof Messages['closures']['problems']>>
type Handler = (
  request: Request,
  context: { params: Promise<{ id?: string } | undefined> },
) => Promise<Response>

/** The door of an act on days off: who it is, which day, and back to the list, which says how it went. */
export function closuresDoor(done: keyof Messages['closures']['done'], act: UseCase): Handler {
  return async (request, { params }) => {
    const form = await readDeskForm(request)
    if ('answer' in form) return form.answer
    // An address without a changing part has no params at all.
    const id = (await params)?.id ?? ''
    const attempt = async () => {
      const now = new Date()
      const staff = await staffFrom(request.headers, now)
      if (!staff) return deskRedirect(signInPath(page))
      const result = await act(staff, { id, day: form.text('day') }, now)
      return deskRedirect(`${page}?${result.ok ? `done=${done}` : `problem=${result.code}`}`)
    }
    try {
      return await within(patienceMilliseconds, attempt())
    } catch (error) {
      // Postgres is away or too slow; pressed again, a day is closed or opened once.
      log.error({ event: 'desk-act-failed', code: errorCode(error) })
      return deskRedirect(`${page}?problem=unavailable`)
    }
  }
}
