import type { Messages } from '@/lib/content/messages'

/** One letter in words. */
export type LetterView = {
  id: string
  what: string
  state: 'waiting' | 'sent' | 'failed'
  how: string
  reason: string | null
}

type Props = { words: Messages['desk']['request']['letters']; letters: readonly LetterView[] }

const marks = { waiting: '◷', sent: '✓', failed: '✕' }

/** The letters about a request and whether they arrived. */
export function LetterList({ words, letters }: Props) {
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{words.title}</h2>
      {letters.length === 0 && <p>{words.none}</p>}
      <ul className="desk-letters">
        {letters.map((letter) => (
          <li key={letter.id} data-state={letter.state}>
            {letter.what}
            <span className="small">
              <span aria-hidden="true">{marks[letter.state]}</span> {letter.how}
              {letter.reason && ` ${letter.reason}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
