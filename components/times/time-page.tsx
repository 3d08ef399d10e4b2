import type { ReactNode } from 'react'
import type { PatientMessages } from '@/lib/content/messages'
import { CallMe, type CallMeView } from './call-me'
import { TimeList, type TimeListView } from './time-list'
import { ZoneNote } from './zone-note'
import './times.css'

/** A page on which a time is chosen, in words. */
export type TimePageView = {
  title: string
  back: string
  lead: string
  /** What happens with the time after the press, or what stays as it is. */
  facts: string[]
  zone: string
  zoneNote: { text: string; instant: string; minutesBehindUtc: number } | null
  problem: { title: string | null; text: string; href: string | null } | null
  /** Null when nothing is free. */
  list: TimeListView | null
  none: { title: string; body: string }
  callMe: CallMeView
}

type Props = {
  words: PatientMessages['choose']
  errors: PatientMessages['errors']
  view: TimePageView
  children?: ReactNode
}

/** Where a person chooses a time, or another one. @param children panels such as a waiting list. */
export function TimePage({ words, errors, view, children }: Props) {
  return (
    <div className="wrap form-page time-page">
      <p>
        <a href={view.back}>{words.back}</a>
      </p>
      {view.problem && <Problem {...view.problem} />}
      <h1>{view.title}</h1>
      <p className="lead">{view.lead}</p>
      {view.facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <p className="zone">
        <strong>{view.zone}</strong>
        {view.zoneNote && <ZoneNote {...view.zoneNote} />}
      </p>
      {view.list ? (
        <TimeList words={words} errors={errors} view={view.list} />
      ) : (
        <section aria-labelledby="none">
          <h2 id="none">{view.none.title}</h2>
          <p>{view.none.body}</p>
        </section>
      )}
      {children}
      <CallMe view={view.callMe} />
    </div>
  )
}

function Problem({ title, text, href }: NonNullable<TimePageView['problem']>) {
  if (!title || !href) {
    return (
      // biome-ignore lint/a11y/noAutofocus: the page came back with a problem, which is to be heard first.
      <p className="notice" role="alert" tabIndex={-1} autoFocus>
        {text}
      </p>
    )
  }
  return (
    // biome-ignore lint/a11y/noAutofocus: as above.
    <section className="problem" tabIndex={-1} autoFocus aria-labelledby="problem-title">
      <h2 id="problem-title">{title}</h2>
      <ul>
        <li>
          <a href={href}>{text}</a>
        </li>
      </ul>
    </section>
  )
}
