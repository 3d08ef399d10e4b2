import type { PatientMessages } from '@/lib/content/messages'
import './waiting.css'

export type WaitingView = {
  appointmentId: string
  isWaiting: boolean
  /** An earlier time that they were offered and can still take. */
  offer: { text: string; href: string } | null
  /** How the person hears of an earlier time. */
  told: keyof PatientMessages['waiting']['body']
  /** Their time in a sentence; null where only one stands on the page. */
  time: string | null
  joinAt: string
  leaveAt: string
}

type Props = { words: PatientMessages['waiting']; view: WaitingView }

/** A way onto the waiting list for an earlier time, and off it again. */
export function WaitingPanel({ words, view }: Props) {
  const heading = `waiting-${view.appointmentId}`
  return (
    <section id="waiting" className="waiting" aria-labelledby={heading}>
      <h2 id={heading}>{words.title}</h2>
      {view.time && <p>{view.time}</p>}
      {view.isWaiting && (
        <p>
          <strong>{words.waiting}</strong>
        </p>
      )}
      {view.offer && (
        <p className="notice">
          {view.offer.text} <a href={view.offer.href}>{words.seeOffer}</a>
        </p>
      )}
      <p>{words.body[view.told]}</p>
      <form className="acts" action={view.isWaiting ? view.leaveAt : view.joinAt} method="post">
        <input type="hidden" name="appointmentId" value={view.appointmentId} />
        <button type="submit" className="button quiet">
          {view.isWaiting ? words.leave : words.join}
        </button>
      </form>
    </section>
  )
}
