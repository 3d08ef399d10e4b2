import type { PatientMessages } from '@/lib/content/messages'
import type { OwnTimeView } from './own-time'
import './times.css'

type Props = {
  words: PatientMessages['cancelTime']
  view: OwnTimeView
  problem: string | null
  locale: string
  action: string
  back: string
}

/** Asks once, with what it means before the press. */
export function CancelForm({ words, view, problem, locale, action, back }: Props) {
  return (
    <div className="wrap form-page">
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
      <h1>{words.title}</h1>
      <p className="lead">
        <time dateTime={view.instant}>
          {view.date}, {view.time}
        </time>
      </p>
      <p>{words.body}</p>
      {view.policy && <p className="policy">{view.policy}</p>}
      <form action={action} method="post">
        <input type="hidden" name="locale" value={locale} />
        <p className="acts">
          <button type="submit" className="button danger">
            {words.confirm}
          </button>
          <a className="button quiet" href={back}>
            {words.keep}
          </a>
        </p>
      </form>
    </div>
  )
}
