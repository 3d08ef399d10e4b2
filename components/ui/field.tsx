import type { ReactNode } from 'react'
import { Notes, notesOf } from './notes'

type Described = { id: string; className: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

type Props = {
  id: string
  label: string
  hint?: string
  error: string | undefined
  errorPrefix: string
  /** Draws the control with the attributes that tie it to its label, hint and error. */
  children: (described: Described) => ReactNode
}

/** One question with one control. */
export function Field({ id, label, hint, error, errorPrefix, children }: Props) {
  const described = notesOf({ id, hint, error })
  return (
    <div className="field" data-error={error && ''}>
      <label htmlFor={id}>{label}</label>
      <Notes id={id} hint={hint} error={error} errorPrefix={errorPrefix} />
      {children({
        id,
        className: 'input',
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true as const }),
      })}
    </div>
  )
}
