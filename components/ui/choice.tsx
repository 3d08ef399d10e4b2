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
      {/* Named by its label alone: the hint inside the card would be read twice. */}
      <input id={id} aria-labelledby={`${id}-label`} aria-describedby={hint && hintId} {...input} />
      <span>
        <span className="choice-label" id={`${id}-label`}>
          {label}
        </span>
        {hint && (
          <span className="hint" id={hintId}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
