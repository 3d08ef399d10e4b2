import type { PatientMessages } from '@/lib/content/messages'
import type { OwnTimeView } from './own-time'
import './times.css'

type Props = { words: PatientMessages['ownTime']; views: OwnTimeView[] }

/** The times that are over, each with what became of it. */
export function EarlierTimes({ words, views }: Props) {
  if (views.length === 0) return null
  return (
    <section aria-labelledby="earlier-times">
      <h2 id="earlier-times">{words.earlier}</h2>
      <ul className="earlier-times">
        {views.map((view) => (
          <li key={view.id}>
            <p className="tag" data-time={view.state}>
              {view.tag}
            </p>
            <p>
              <strong>
                <time dateTime={view.instant}>
                  {view.date}, {view.time}
                </time>
              </strong>
            </p>
            <p className="hint">{view.body}</p>
            {view.calendarAt && (
              <p>
                <a href={view.calendarAt} download>
                  {words.uncalendar}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
