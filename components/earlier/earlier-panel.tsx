import { fill } from '@/lib/content/fill'
import type { PatientMessages } from '@/lib/content/messages'

/** An offer of an earlier time in words, with nothing left to format. */
export type EarlierView = {
  state: keyof PatientMessages['earlier']['titles']
  offered: string
  /** The time that the person has. */
  current: string
  /** Other times that are free, when this one is gone. */
  others: string[]
  problem: string | null
  takeAt: string
  ownPage: string
  phone: string
  phoneLink: string
}

type Props = { words: PatientMessages['earlier']; view: EarlierView }

/** An earlier time: what it is, how it stands, and one press to take it. */
export function EarlierPanel({ words, view }: Props) {
  const { state } = view
  return (
    <div className="wrap form-page">
      <h1>{words.titles[state]}</h1>
      {view.problem && (
        <p className="notice" role="alert">
          <span className="unseen">{words.problemPrefix} </span>
          {view.problem}
        </p>
      )}
      <p>{fill(words.body[state], { phone: view.phone })}</p>
      {state !== 'changed' && <Times words={words} view={view} />}
      {state === 'open' && <Take words={words} action={view.takeAt} />}
      {state === 'gone' && <Others words={words} times={view.others} />}
      <p className="acts">
        {state !== 'open' && (
          <a className="button" href={view.ownPage}>
            {state === 'gone' ? words.choose : words.ownPage}
          </a>
        )}
        <a className="button quiet" href={view.phoneLink}>
          {fill(words.call, { phone: view.phone })}
        </a>
      </p>
    </div>
  )
}

function Times({ words, view: { state, offered, current } }: Props) {
  const rows = state === 'taken' ? [[words.yours, current]] : [[words.offered, offered]]
  if (state !== 'taken') rows.push([words.now, current])
  return (
    <dl className="facts">
      {rows.map(([term, time]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{time}</dd>
        </div>
      ))}
    </dl>
  )
}

function Take({ words, action }: { words: PatientMessages['earlier']; action: string }) {
  return (
    <>
      <form action={action} method="post">
        <button type="submit" className="button">
          {words.take}
        </button>
      </form>
      <p>{words.keep}</p>
      <p className="hint">{words.notHeld}</p>
    </>
  )
}

function Others({ words, times }: { words: PatientMessages['earlier']; times: readonly string[] }) {
  if (times.length === 0) return <p>{words.noOthers}</p>
  return (
    <section aria-labelledby="others">
      <h2 id="others">{words.others}</h2>
      <ul>
        {times.map((time) => (
          <li key={time}>{time}</li>
        ))}
      </ul>
    </section>
  )
}
