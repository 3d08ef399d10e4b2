import { UrgentPanel } from '@/components/urgent-panel'
import { fill } from '@/lib/content/fill'
import type { PatientMessages } from '@/lib/content/messages'
import { WithdrawForm } from './withdraw-form'

/** A request in words, with nothing left to format. */
export type RequestView = {
  state: keyof PatientMessages['request']['state']
  reference: string
  urgent: boolean
  answer: string
  contactBy: 'phone' | 'email'
  contact: string
  email: string | null
  service: string
  fullName: string
  windows: string
  hasMessage: boolean
  receivedAt: string
  phone: string
  phoneLink: string
  withdrawTo: string
  askAgainAt: string
}

type Props = { words: PatientMessages; view: RequestView }

/** What a person sees of their own request: how it stands, what comes next, what was sent, a way out. */
export function RequestPanel({ words: { request: words, urgent }, view }: Props) {
  const isClosed = view.state === 'closed' || view.state === 'withdrawn'
  return (
    <div className="wrap form-page request-page">
      <p className="tag" data-state={view.state}>
        {words.state[view.state]}
      </p>
      <h1>{words.titles[view.state]}</h1>
      <p className="lead">
        {words.reference} <strong className="reference">{view.reference}</strong>
      </p>
      <p className="hint">{words.referenceHint}</p>
      {view.urgent && <UrgentPanel words={urgent} isSent={!isClosed} />}
      <WhatNext words={words} view={view} />
      <p className="acts">
        <a className="button quiet" href={view.phoneLink}>
          {fill(words.call, { phone: view.phone })}
        </a>
        {isClosed && <a href={view.askAgainAt}>{words.askAgain}</a>}
      </p>
      <WhatWasSent words={words} view={view} />
      {!isClosed && <WithdrawForm words={words.withdraw} action={view.withdrawTo} />}
    </div>
  )
}

type PartProps = { words: PatientMessages['request']; view: RequestView }

function WhatNext({ words, view }: PartProps) {
  const bodies = { contacted: words.contactedBody, closed: words.closedBody, withdrawn: words.withdrawnBody }
  if (view.state in bodies) return <p>{bodies[view.state as keyof typeof bodies]}</p>
  return (
    <section aria-labelledby="next">
      <h2 id="next">{words.next}</h2>
      <p>{view.contactBy === 'phone' ? words.nextPhone : words.nextEmail}</p>
      <p>
        <strong>{view.answer}</strong>
      </p>
      <p>{view.email ? fill(words.letters, { email: view.email }) : words.noLetter}</p>
      <p className="hint">{words.keep}</p>
    </section>
  )
}

function WhatWasSent({ words, view }: PartProps) {
  const rows = [
    [words.about, view.service],
    [words.name, view.fullName],
    [words.reachBy[view.contactBy], view.contact],
    [words.windows, view.windows || words.notProvided],
    [words.message, view.hasMessage ? words.messageKept : words.notProvided],
  ]
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{words.sent}</h2>
      <p className="hint">{fill(words.sentOn, { time: view.receivedAt })}</p>
      <dl className="facts">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
