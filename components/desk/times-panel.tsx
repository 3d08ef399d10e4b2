import type { Messages } from '@/lib/content/messages'
import { Notice } from './notice'
import { TimeCard, type TimeView } from './time-card'

/** The times of one person in words, and what can be done about them. */
export type TimesView = {
  requestId: string
  formId: string
  coming: TimeView[]
  past: TimeView[]
  isOpen: boolean
  canWrite: boolean
  bookAt: string
  declineAt: string
  clearable: { name: string; label: string; isCleared: boolean }[]
  done: string | null
  problem: string | null
}

type Props = { words: Messages['desk']; view: TimesView }

/** The times of a request: the coming ones with their buttons, then those that are past or cancelled. */
export function TimesPanel({ words: desk, view }: Props) {
  const words = desk.times
  const back = `/desk/requests/${view.requestId}`
  return (
    <section aria-labelledby="times" className="desk-times">
      <h2 id="times">{words.title}</h2>
      {view.done && <Notice text={view.done} />}
      {view.problem && <Notice problem={desk.problemPrefix} text={view.problem} />}
      {view.coming.length === 0 && <p>{words.none}</p>}
      <ul>
        {view.coming.map((time) => (
          <TimeCard key={time.id} words={words} time={time} back={back} />
        ))}
      </ul>
      {view.isOpen && <NewTime words={words} view={view} back={back} />}
      {view.isOpen && view.clearable.length > 0 && <Clearing words={words.clear} view={view} back={back} />}
      {view.past.length > 0 && (
        <details>
          <summary>{words.past}</summary>
          <ul>
            {view.past.map((time) => (
              <TimeCard key={time.id} words={words} time={time} back={back} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

type PartProps = { view: TimesView; back: string }

function NewTime({ words, view, back }: PartProps & { words: Messages['desk']['times'] }) {
  return (
    <div className="acts">
      <a className="button quiet" href={view.bookAt}>
        {words.book}
      </a>
      {view.canWrite && (
        <form method="post" action={`/api/desk/requests/${view.requestId}/offer`}>
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="formId" value={view.formId} />
          <button type="submit" className="button quiet" aria-describedby="invite-hint">
            {words.invite}
          </button>
          <span className="unseen" id="invite-hint">
            {words.inviteHint}
          </span>
        </form>
      )}
      <a className="button quiet" href={view.declineAt}>
        {words.decline}
      </a>
    </div>
  )
}

function Clearing({ words, view, back }: PartProps & { words: Messages['desk']['times']['clear'] }) {
  return (
    <form method="post" action={`/api/desk/requests/${view.requestId}/clear`}>
      <input type="hidden" name="back" value={back} />
      <fieldset className="desk-clear">
        <legend>{words.title}</legend>
        <p className="hint">{words.hint}</p>
        {view.clearable.map(({ name, label, isCleared }) => (
          <label key={name}>
            <input type="checkbox" name="clear" value={name} defaultChecked={isCleared} /> {label}
          </label>
        ))}
        <button type="submit" className="button quiet">
          {words.save}
        </button>
      </fieldset>
    </form>
  )
}
