import { fill } from '@/lib/content/fill'
import type { PatientMessages } from '@/lib/content/messages'
import type { RequestView } from './request-panel'

type Props = { words: PatientMessages['request']; view: RequestView }

/** The request as it was typed; the free text is not shown again. */
export function WhatWasSent({ words, view }: Props) {
  const rows = [
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
