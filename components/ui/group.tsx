import type { ReactNode } from 'react'

type Props = {
  id: string
  legend: string
  hint?: string
  error: string | undefined
  errorPrefix: string
  className?: string
  children: ReactNode
}

/** One question with several answers. */
export function Group({ id, legend, hint, error, errorPrefix, className, children }: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      className={`group ${className ?? ''}`}
      data-error={error && ''}
      aria-describedby={described || undefined}
    >
      <legend>{legend}</legend>
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
      {children}
    </fieldset>
  )
}
