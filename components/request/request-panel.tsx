import type { ReactNode } from 'react'
import { UrgentPanel } from '@/components/urgent-panel'
import { fill } from '@/lib/content/fill'
import type { PatientMessages } from '@/lib/content/messages'
import { WhatNext } from './what-next'
import { WhatWasSent } from './what-was-sent'
import { WithdrawForm } from './withdraw-form'

/** A request in words, with nothing left to format. */
export type RequestView = {
  state: keyof PatientMessages['request']['state']
  title: string
  /** True while a time of theirs is ahead. */
  hasTime: boolean
  /** True where the office confirmed a time of theirs or took it back: nothing is owed for the request itself. */
  wasAnswered: boolean
  /** False where the title tells of a time and not of the request. */
  showsState: boolean
  reference: string
  urgent: boolean
  answer: string
  /** Where they have said that no time suits, and the office has not answered yet. */
  callWished: string | null
  contactBy: 'phone' | 'email'
  contact: string
  email: string | null
  /** Where the letter about it goes, or that there is none. */
  letterLine: string | null
  fullName: string
  windows: string
  hasMessage: boolean
  receivedAt: string
  phone: string
  phoneLink: string
  withdrawTo: string
  withdrawBody: string
  askAgainAt: string
}

/** What came of the press that led to the page. */
export type Notice = { isProblem: boolean; text: string }

type Props = {
  words: PatientMessages
  view: RequestView
  notice: Notice | null
  /** The times that are ahead. */
  times: ReactNode
  /** The way to a time. */
  choose: ReactNode
  /** The times that are over. */
  earlier: ReactNode
  /** Panels about the request as a whole, such as a waiting list for an earlier time; after the times. */
  children?: ReactNode
}

/** What a person sees of their own request: how it stands, their times, what comes next, what was sent, a way out. */
export function RequestPanel({ words: messages, view, notice, times, choose, earlier, children }: Props) {
  const { request: words, urgent } = messages
  const isClosed = view.state === 'closed' || view.state === 'withdrawn'
  return (
    <div className="wrap form-page request-page">
      {notice && (
        <p
          className={notice.isProblem ? 'notice' : 'notice done'}
          role={notice.isProblem ? 'alert' : 'status'}
        >
          {notice.text}
        </p>
      )}
      {view.showsState && (
        <p className="tag" data-state={view.state}>
          {words.state[view.state]}
        </p>
      )}
      <h1>{view.title}</h1>
      {view.urgent && <UrgentPanel words={urgent} isSent={!isClosed} />}
      {times}
      <p className="lead">
        {words.reference} <strong className="reference">{view.reference}</strong>
      </p>
      <p className="hint">{words.referenceHint}</p>
      <WhatNext words={words} view={view} />
      {children}
      {choose}
      <p className="acts">
        <a className="button quiet" href={view.phoneLink}>
          {fill(words.call, { phone: view.phone })}
        </a>
        {isClosed && <a href={view.askAgainAt}>{words.askAgain}</a>}
      </p>
      {earlier}
      <WhatWasSent words={words} view={view} />
      {!isClosed && <WithdrawForm words={words.withdraw} body={view.withdrawBody} action={view.withdrawTo} />}
    </div>
  )
}
