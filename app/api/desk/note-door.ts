import { signInPath } from '@/app/desk/desk-path'
import { dropDraft, keepDraft } from '@/app/doors/draft'
import { within } from '@/app/doors/within'
import { type Note, readNote } from '@/lib/consultations/desk-schema'
import type { Messages } from '@/lib/content/messages'
import { errorCode, log } from '@/lib/log'
import type { Result } from '@/lib/result'
import { type Staff, staffFrom } from '@/lib/staff/session'
import { deskRedirect } from './answers'
import { patienceMilliseconds, readDeskForm } from './desk-form'

/** Why an act did not go through. A request that is not there has a page of its own; the rest has a sentence each. */
type Refusal = keyof Messages['desk']['actProblems'] | 'unknown-request'
type UseCase = (staff: Staff, requestId: string, note: Note, now: Date) => Promise<Result<null, Refusal>>
type Handler = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>

/**
 * The door of an act on one request: who it is, what was typed, and the way back. Whatever does not go through is
 * shown again on the request's page with the note still in the field.
 *
 * @param goOn where to go when it is done.
 */
export function noteDoor(act: UseCase, goOn: (page: string) => string): Handler {
  return async (request, { params }) => {
    const form = await readDeskForm(request)
    if ('answer' in form) return form.answer
    const { id } = await params
    const page = `/desk/requests/${encodeURIComponent(id)}`
    const typed = form.text('note')
    const formId = form.text('formId')
    const back = (problem: Refusal, to = page) => {
      const kept = keepDraft(
        { values: { requestId: id, note: typed, formId }, errors: {}, problem },
        'desk-note',
      )
      return kept ? deskRedirect(to, kept) : deskRedirect(`${page}?problem=nothing-kept`)
    }
    const now = new Date()
    const attempt = async () => {
      const staff = await staffFrom(request.headers, now)
      if (!staff) return back('signed-out', signInPath(page))
      const note = readNote(formId, typed)
      if (!note.ok) return back(note.code)
      const result = await act(staff, id, note.value, now)
      return result.ok ? deskRedirect(goOn(page), dropDraft('desk-note')) : back(result.code)
    }
    try {
      return await within(patienceMilliseconds, attempt())
    } catch (error) {
      // Postgres is away or too slow. If it was written all the same, the same words again are known to be a repeat.
      log.error({ event: 'desk-act-failed', code: errorCode(error) })
      return back('unavailable')
    }
  }
}
