import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'
import { Notice } from './notice'

/** What can be done about a request, and what was typed before it was refused. */
export type ActView = {
  requestId: string
  formId: string
  contactBy: 'phone' | 'email'
  isClosed: boolean
  /** Nobody recorded a call yet, so closing needs a note. */
  isUncalled: boolean
  note: string
  longestNote: number
  problem: string | null
  /** The problem lies in what stands in the field, and not in what happened meanwhile. */
  isNoteAtFault: boolean
}

type Props = { words: Messages['desk']; act: ActView }

/** One field and a button for each act: each button posts the form to its own address. */
export function ActForm({ words: desk, act }: Props) {
  const words = desk.request.act
  const to = (path: string) => `/api/desk/requests/${act.requestId}/${path}`
  return (
    <section aria-labelledby="act" className="desk-act">
      <h2 id="act">{act.isClosed ? words.closedTitle : words.title}</h2>
      {act.problem && <Notice id="note-problem" problem={desk.problemPrefix} text={act.problem} />}
      <form method="post" action={to(act.isClosed ? 'note' : 'called')}>
        <input type="hidden" name="formId" value={act.formId} />
        <label htmlFor="note">{act.isClosed ? words.noteOnly : words.note}</label>
        <p className="hint" id="note-hint">
          {fill(words.hint, { count: act.longestNote.toLocaleString('en') })}
        </p>
        <textarea
          id="note"
          name="note"
          className="input"
          rows={4}
          maxLength={act.longestNote}
          defaultValue={act.note}
          aria-invalid={act.isNoteAtFault || undefined}
          aria-describedby={act.isNoteAtFault ? 'note-problem note-hint' : 'note-hint'}
          autoComplete="off"
        />
        <p className="acts">
          {!act.isClosed && (
            <button type="submit" className="button">
              {words.called[act.contactBy]}
            </button>
          )}
          <button type="submit" className="button quiet" formAction={to('note')}>
            {act.isClosed ? words.saveClosed : words.save}
          </button>
        </p>
        {!act.isClosed && (
          <div className="desk-close">
            {act.isUncalled && (
              <p className="hint" id="close-hint">
                {words.closeUncalled}
              </p>
            )}
            <button
              type="submit"
              formAction={to('close')}
              aria-describedby={act.isUncalled ? 'close-hint' : undefined}
            >
              {words.close}
            </button>
          </div>
        )}
      </form>
    </section>
  )
}
