import { fill } from '@/lib/content/fill'
import './of-hundred.css'

type Props = {
  caption: string
  rows: { count: number; label: string }[]
  /** `{count} of 100`. */
  words: string
}

const perLine = 20

/** A result as 100 people, one dot each: the same hundred for each group, so that they can be compared by eye. */
export function OfHundred({ caption, rows, words }: Props) {
  return (
    <figure className="hundred">
      <figcaption>{caption}</figcaption>
      <ul>
        {rows.map(({ count, label }) => (
          <li key={label}>
            <p>
              <strong>{fill(words, { count })}</strong> {label}
            </p>
            <svg viewBox={`0 0 ${perLine} ${100 / perLine}`} aria-hidden="true">
              <path d={dots(100)} />
              <path className="marked" d={dots(count)} />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  )
}

/**
 * Lines that the style sheet draws as dots, one at each whole step: an end that falls on one would be lost to rounding.
 */
function dots(count: number): string {
  const lengths = Array.from({ length: Math.ceil(count / perLine) }, (_, line) =>
    Math.min(perLine, count - line * perLine),
  )
  return lengths.map((length, line) => `M.5 ${line}.5h${length - 0.9}`).join('')
}
