import { CallSentence } from './call-sentence'

type Props = { id: string; hint: string | undefined; error: string | undefined; errorPrefix: string }

/** What stands between a question and its answer: the hint, and what is to be corrected. */
export function Notes({ id, hint, error, errorPrefix }: Props) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          <CallSentence text={hint} />
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <span className="unseen">{errorPrefix} </span>
          {error}
        </p>
      )}
    </>
  )
}

/** The ids of the notes that are there, for `aria-describedby`. */
export function notesOf({ id, hint, error }: Omit<Props, 'errorPrefix'>): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}
