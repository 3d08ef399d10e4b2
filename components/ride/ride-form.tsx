import { Choice } from '@/components/ui/choice'
import type { PatientMessages } from '@/lib/content/messages'

/** The answers in the order in which they are shown. */
const answers = ['known', 'not-sure', 'none'] as const

export type RideView = {
  appointmentId: string
  /** `known`, `not-sure`, `none`, or null when nothing was said yet. */
  answer: string | null
  isUnplanned: boolean
  /** From when the ride is needed, in a sentence. */
  needed: string
  /** Their time in a sentence; null where only one stands on the page. */
  time: string | null
  answerAt: string
  makeAt: string
  dropAt: string
  /** The whole address of the driver's page; null while there is none. */
  driverLink: string | null
}

type Props = {
  words: PatientMessages['ride']
  view: RideView
  /** The last press saved an answer; an address can be made up, so it is only said where there is one. */
  isSaved: boolean
}

/** Who drives the person home. The same form for every answer, and no answer is a fault. */
export function RideForm({ words, view, isSaved }: Props) {
  const name = `ride-${view.appointmentId}`
  return (
    <form id="ride" action={view.answerAt} method="post">
      <input type="hidden" name="appointmentId" value={view.appointmentId} />
      {isSaved && view.answer && (
        <p className="notice done" role="status">
          {words.saved}
        </p>
      )}
      <fieldset className="group" aria-describedby={`${name}-hint`}>
        <legend>{words.legend}</legend>
        <p className="hint" id={`${name}-hint`}>
          {words.seen}
        </p>
        {answers.map((answer) => (
          <Choice
            key={answer}
            type="radio"
            id={`${name}-${answer}`}
            name="rideHome"
            value={answer}
            label={words.answers[answer]}
            defaultChecked={view.answer === answer}
          />
        ))}
      </fieldset>
      <button type="submit" className="button quiet">
        {words.save}
      </button>
    </form>
  )
}
