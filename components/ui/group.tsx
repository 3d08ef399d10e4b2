import type { ReactNode } from 'react'
import { Notes, notesOf } from './notes'

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
  const described = notesOf({ id, hint, error })
  return (
    <fieldset className={`group ${className ?? ''}`} data-error={error && ''} aria-describedby={described}>
      <legend>{legend}</legend>
      <Notes id={id} hint={hint} error={error} errorPrefix={errorPrefix} />
      {children}
    </fieldset>
  )
}
