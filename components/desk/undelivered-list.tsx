import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'

/** A letter that was given up, in words. */
export type UndeliveredView = {
  id: string
  requestId: string
  reference: string
  letter: string
  when: string
  reason: string
}

type Props = {
  words: Messages['desk']['queue']['undelivered']
  letters: readonly UndeliveredView[]
  cutAt: number | null
}

const retry = '/api/desk/letters/retry'

function label(words: Props['words'], { letter, reference }: UndeliveredView): string {
  return fill(words.againLabel, { letter, reference })
}

/** The letters that did not reach anybody, each with the request that it was about and a button to try it anew. */
export function UndeliveredList({ words, letters, cutAt }: Props) {
  return (
    <section id="undelivered" aria-labelledby="undelivered-title">
      <h2 id="undelivered-title">{words.title}</h2>
      <p>{words.body}</p>
      <table className="desk-table">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.request}</th>
            <th scope="col">{words.letter}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.reason}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id}>
              <th scope="row" data-label={words.request}>
                <a href={`/desk/requests/${letter.requestId}`}>{letter.reference}</a>
              </th>
              <td data-label={words.letter}>{letter.letter}</td>
              <td data-label={words.when}>{letter.when}</td>
              <td data-label={words.reason} className="desk-breaks">
                {letter.reason}
              </td>
              <td>
                <form method="post" action={retry}>
                  <button type="submit" name="letterId" value={letter.id} aria-label={label(words, letter)}>
                    {words.again}
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="post" action={retry} className="acts">
        <button type="submit" name="letters" value="all" className="button quiet">
          {words.allAgain}
        </button>
      </form>
      {cutAt !== null && <p className="hint">{fill(words.cut, { count: cutAt })}</p>}
    </section>
  )
}
