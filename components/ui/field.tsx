import type { ReactNode } from 'react'

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
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field" data-error={error && ''}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <span className="unseen">{errorPrefix} </span>
          {error}
        </p>
      )}
      {children({
        id,
        className: 'input',
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true as const }),
      })}
    </div>
  )
}
