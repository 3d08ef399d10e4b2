import type { ComponentProps } from 'react'

type Props = ComponentProps<'input'> & {
  type: 'radio' | 'checkbox'
  id: string
  label: string
  hint?: string
}

/** One radio button or tick box as a large card. */
export function Choice({ id, label, hint, ...input }: Props) {
  const hintId = `${id}-hint`
  return (
    <label className="choice" htmlFor={id}>
      <input id={id} aria-describedby={hint && hintId} {...input} />
      <span>
        <span className="choice-label">{label}</span>
        {hint && (
          <span className="hint" id={hintId}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
