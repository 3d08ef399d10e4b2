import type { PatientMessages } from '@/lib/content/messages'
import type { RequestView } from './request-panel'

type Props = { words: PatientMessages['request']; view: RequestView }

/** What the office does next, and by when; with a time ahead, only what there is to keep. */
export function WhatNext({ words, view }: Props) {
  const ends = { closed: words.closedBody, withdrawn: words.withdrawnBody }
  if (view.state in ends) return <p>{ends[view.state as keyof typeof ends]}</p>
  if (view.hasTime) {
    return (
      <>
        {view.callWished && <p className="notice">{view.callWished}</p>}
        <p className="hint">{view.email ? words.keep : `${words.noLetter} ${words.keep}`}</p>
      </>
    )
  }
  if (view.callWished) {
    return (
      <>
        <p className="notice">{view.callWished}</p>
        {view.state === 'received' && (
          <p>
            <strong>{view.answer}</strong>
          </p>
        )}
      </>
    )
  }
  if (view.state === 'contacted') return <p>{words.contactedBody}</p>
  if (view.state === 'scheduled' || view.wasAnswered) return null
  return (
    <section aria-labelledby="next">
      <h2 id="next">{words.next}</h2>
      <p>{view.contactBy === 'phone' ? words.nextPhone : words.nextEmail}</p>
      <p>
        <strong>{view.answer}</strong>
      </p>
      {view.letterLine && <p>{view.letterLine}</p>}
      <p className="hint">{words.keep}</p>
    </section>
  )
}
