import type { Messages } from '@/lib/content/messages'

type Props = {
  words: Messages['closures']['any']
  /** The first day that can be closed, as `2026-12-24`. */
  today: string
}

/** Any day to come, to be closed for the whole clinic. */
export function CloseDayForm({ words, today }: Props) {
  return (
    <section aria-labelledby="any-day">
      <h2 id="any-day">{words.title}</h2>
      <p>{words.body}</p>
      <form action="/api/desk/closures/day" method="post" className="acts">
        <label>
          {words.day} <input type="date" name="day" className="input" min={today} />
        </label>
        <button type="submit" className="button quiet">
          {words.close}
        </button>
      </form>
    </section>
  )
}
