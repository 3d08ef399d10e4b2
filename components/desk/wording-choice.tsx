import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'

type Wording = { label: string; subject: string; text: string }

/** An approved wording, as the person will read it. */
export type WordingView = Wording & {
  kind: string
  /** A code of the language in which it is sent, and its name. */
  language: string
  languageName: string
  /** What it says, for an office that reads English; null where it is sent in English. */
  english: Wording | null
}

type Props = { words: Messages['act']['decline']; wordings: readonly WordingView[] }

/** The approved wordings, each in full: nobody sends what they have not read. */
export function WordingChoice({ words, wordings }: Props) {
  return (
    <fieldset className="desk-wordings">
      <legend>{words.choose}</legend>
      {wordings.map((wording) => (
        <Choice key={wording.kind} words={words} wording={wording} />
      ))}
    </fieldset>
  )
}

function Choice({ words, wording }: { words: Props['words']; wording: WordingView }) {
  const { kind, language, languageName, english } = wording
  return (
    <div>
      <input type="radio" id={kind} name="wording" value={kind} aria-describedby={`${kind}-text`} />
      <label htmlFor={kind}>{english?.label ?? wording.label}</label>
      <div id={`${kind}-text`}>
        {english && (
          <>
            <p className="small">{words.inEnglish}</p>
            <Letter words={words} letter={english} language="en" />
            <p className="small">{fill(words.sentIn, { language: languageName })}</p>
          </>
        )}
        <Letter words={words} letter={wording} language={language} />
      </div>
    </div>
  )
}

function Letter({ words, letter, language }: { words: Props['words']; letter: Wording; language: string }) {
  return (
    <blockquote className="desk-text" lang={language}>
      <p className="small">{fill(words.subject, { subject: letter.subject })}</p>
      {letter.text}
    </blockquote>
  )
}
