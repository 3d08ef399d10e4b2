import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'
import { Notice } from './notice'

/** Free times in words, by day. */
export type ChoiceView = {
  act: 'book' | 'move'
  requestId: string
  reference: string
  visitType: string
  /** Of the time that is moved. */
  appointmentId: string | null
  /** What follows from the press, for this person. */
  hint: string
  movedFrom: string | null
  visits: { name: string; label: string; href: string; isChosen: boolean; isCleared: boolean }[]
  zone: string
  span: string
  days: { title: string; times: { value: string; label: string }[] }[]
  /** This page, to come back to when a time was gone. */
  here: string
  earlier: string | null
  later: string
  problem: string | null
}

type Props = { words: Messages['desk']; view: ChoiceView }

/** The free times of a week as a list to choose one from. */
export function TimeChoice({ words: desk, view }: Props) {
  const words = desk.times.choose
  const page = `/desk/requests/${view.requestId}`
  return (
    <>
      <p>
        <a href={page}>{words.back}</a>
      </p>
      <h1>{words.title[view.act]}</h1>
      <p>{fill(words.for, { reference: view.reference })}</p>
      {view.movedFrom && <p>{fill(words.from, { time: view.movedFrom })}</p>}
      {view.problem && <Notice problem={desk.problemPrefix} text={view.problem} />}
      {view.act === 'book' && <Visits words={words} visits={view.visits} />}
      <nav className="desk-pages" aria-label={view.span}>
        <p>
          <strong>{view.span}</strong>. {view.zone}
        </p>
        {view.earlier && <a href={view.earlier}>{words.earlier}</a>}
        <a href={view.later}>{words.later}</a>
      </nav>
      {view.days.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <form
          method="post"
          action={`/api${page}/${view.act === 'book' ? 'times' : 'move'}`}
          className="desk-choice"
        >
          <input type="hidden" name="back" value={view.here} />
          <input type="hidden" name="visitType" value={view.visitType} />
          {view.appointmentId && <input type="hidden" name="appointmentId" value={view.appointmentId} />}
          {view.days.map((day) => (
            <Day key={day.title} day={day} />
          ))}
          <p className="hint">{view.hint}</p>
          <button type="submit" className="button">
            {words[view.act]}
          </button>
        </form>
      )}
    </>
  )
}

function Day({ day }: { day: ChoiceView['days'][number] }) {
  return (
    <fieldset>
      <legend>{day.title}</legend>
      <div>
        {day.times.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name="startsAt" value={value} /> {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Visits({
  words,
  visits,
}: {
  words: Messages['desk']['times']['choose']
  visits: ChoiceView['visits']
}) {
  return (
    <nav className="desk-pages" aria-label={words.visit}>
      {visits.map(({ name, label, href, isChosen, isCleared }) =>
        isCleared ? (
          <a key={name} href={href} aria-current={isChosen ? 'page' : undefined}>
            {label}
          </a>
        ) : (
          <span key={name} className="hint">
            {label} ({words.notCleared})
          </span>
        ),
      )}
    </nav>
  )
}
