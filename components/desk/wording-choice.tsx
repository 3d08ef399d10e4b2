import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'

/** An approved wording, as the person will read it. */
export type WordingView = { kind: string; label: string; subject: string; text: string }

type Props = { words: Messages['act']['decline']; wordings: readonly WordingView[] }

/** The approved wordings, each in full: nobody sends what they have not read. */
export function WordingChoice({ words, wordings }: Props) {
  return (
    <fieldset className="desk-wordings">
      <legend>{words.choose}</legend>
      {wordings.map(({ kind, label, subject, text }) => (
        <div key={kind}>
          <input type="radio" id={kind} name="wording" value={kind} aria-describedby={`${kind}-text`} />
          <label htmlFor={kind}>{label}</label>
          <blockquote id={`${kind}-text`} className="desk-text">
            <p className="small">{fill(words.subject, { subject })}</p>
            {text}
          </blockquote>
        </div>
      ))}
    </fieldset>
  )
}
