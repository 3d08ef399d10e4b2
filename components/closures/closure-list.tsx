import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'
import './closures.css'

/** A day off, or one that could be, in words; with what is booked on it. */
export type ClosedDayView = {
  key: string
  day: string
  /** The holiday's name, or why and of which schedule. */
  what: string
  standing: { href: string; text: string }[]
  /** Where the button posts to. */
  action: string
  /** The first day of it, which the button posts. */
  value: string
}

type Props = {
  words: Messages['closures']
  /** The sentence above what is booked; it counts. */
  bookedWords: string
  button: string
  days: readonly ClosedDayView[]
}

/** Days, each with what is booked on it and one button. */
export function ClosureList({ words, bookedWords, button, days }: Props) {
  return (
    <ul className="desk-history closures">
      {days.map((day) => (
        <li key={day.key}>
          <h3 id={`day-${day.key}`}>{day.day}</h3>
          <p>{day.what}</p>
          {day.standing.length === 0 ? (
            <p className="small">{words.free}</p>
          ) : (
            <>
              <p>
                <strong>{fill(bookedWords, { count: day.standing.length })}</strong>
              </p>
              <ul>
                {day.standing.map(({ href, text }) => (
                  <li key={`${href} ${text}`}>
                    <a href={href}>{text}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <form action={day.action} method="post" className="acts">
            <input type="hidden" name="day" value={day.value} />
            <button type="submit" className="button quiet" aria-describedby={`day-${day.key}`}>
              {button}
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
