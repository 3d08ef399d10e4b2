import type { ReactNode } from 'react'
import { VisitTimeline } from '@/components/article/visit-timeline'
import type { PatientMessages } from '@/lib/content/messages'
import type { TimelineStep } from '@/lib/content/visit-timeline'
import './times.css'

/** A person's own time in words, with nothing left to format. */
export type OwnTimeView = {
  id: string
  /** True when the office has taken it back. */
  isFreed: boolean
  state: 'held' | 'waiting' | 'confirmed' | 'begun' | 'past' | 'cancelled' | 'expired' | 'unanswered'
  tag: string
  date: string
  time: string
  /** For machines that read the page. */
  instant: string
  zone: string
  visit: string
  place: string | null
  body: string
  moved: string | null
  steps: TimelineStep[]
  stepsCaption: string
  /** The page on what to bring. */
  prepareAt: string
  policy: string | null
  moveAt: string | null
  cancelAt: string | null
  calendarAt: string | null
}

type Props = {
  words: PatientMessages['ownTime']
  view: OwnTimeView
  /** Further panels about this very time, such as the ride home; they stand before what can be done with it. */
  children?: ReactNode
}

/**
 * One time that is ahead: how it stands, when it is, how to prepare, until when a change is free, and what to press.
 */
export function OwnTime({ words, view, children }: Props) {
  return (
    <section className="own-time" data-state={view.state} aria-labelledby={`time-${view.id}`}>
      <p className="tag" data-time={view.state}>
        {view.tag}
      </p>
      <h2 id={`time-${view.id}`}>
        <time dateTime={view.instant}>
          {view.date}, <span className="clock">{view.time}</span>
        </time>
      </h2>
      <p className="hint">
        {view.zone}. {view.visit}
      </p>
      {view.place && <p>{view.place}</p>}
      <p>{view.body}</p>
      {view.moved && <p className="hint">{view.moved}</p>}
      <Preparation words={words} view={view} />
      {children}
      {view.policy && <p className="policy">{view.policy}</p>}
      <OwnTimeActs words={words} view={view} />
    </section>
  )
}

function Preparation({ words, view }: Omit<Props, 'children'>) {
  if (view.state === 'begun') return null
  return (
    <div className="prepare">
      <h3>{words.prepare}</h3>
      {view.steps.length > 0 && <VisitTimeline steps={view.steps} caption={view.stepsCaption} />}
      <p>
        <a href={view.prepareAt}>{words.bring}</a>
      </p>
    </div>
  )
}

function OwnTimeActs({ words, view: { calendarAt, moveAt, cancelAt } }: Omit<Props, 'children'>) {
  if (!calendarAt && !moveAt && !cancelAt) return null
  return (
    <p className="acts">
      {calendarAt && (
        <a className="button" href={calendarAt} download>
          {words.calendar}
        </a>
      )}
      {moveAt && (
        <a className="button quiet" href={moveAt}>
          {words.move}
        </a>
      )}
      {cancelAt && <a href={cancelAt}>{words.cancel}</a>}
    </p>
  )
}
