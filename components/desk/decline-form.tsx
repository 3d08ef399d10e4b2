import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'
import { Notice } from './notice'
import { WordingChoice, type WordingView } from './wording-choice'

type Props = {
  words: Pick<Messages, 'act' | 'desk'>
  requestId: string
  reference: string
  formId: string
  /** None for a person who cannot be written to. */
  wordings: readonly WordingView[]
  problem: string | null
}

/** The page on which the desk closes a request as not suitable. */
export function DeclineForm({ words, requestId, reference, formId, wordings, problem }: Props) {
  const { act, desk } = words
  const page = `/desk/requests/${requestId}`
  return (
    <section className="desk-button">
      <p>
        <a href={page}>{desk.times.choose.back}</a>
      </p>
      <h1>{desk.times.declining.title}</h1>
      <p>
        {fill(desk.times.choose.for, { reference })}. {desk.times.declining.lead}
      </p>
      {problem && <Notice problem={desk.problemPrefix} text={problem} />}
      {wordings.length === 0 && <p>{act.noEmail}</p>}
      <form method="post" action={`/api${page}/decline`}>
        <input type="hidden" name="back" value={`${page}/decline`} />
        <input type="hidden" name="formId" value={formId} />
        {wordings.length > 0 && <WordingChoice words={act.decline} wordings={wordings} />}
        <button type="submit" className="button">
          {wordings.length > 0 ? act.decline.button : act.decline.buttonAlone}
        </button>
      </form>
    </section>
  )
}
