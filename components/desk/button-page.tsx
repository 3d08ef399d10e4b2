import type { Messages } from '@/lib/content/messages'
import { Notice } from './notice'
import { WordingChoice, type WordingView } from './wording-choice'

/** What a button will do in words, with nothing left to format. */
export type ButtonPageView = {
  title: string
  body: string
  desk: { href: string; text: string }
  ready: {
    /** What to do first about a message that may mean an emergency; null when there is none. */
    urgent: { title: string; body: string } | null
    facts: { term: string; value: string }[]
    will: string[]
    button: string
    /** To choose one from; none where no letter goes out. */
    wordings: WordingView[]
  }
}

type Props = {
  words: Pick<Messages, 'act' | 'desk'>
  view: ButtonPageView
  action: string
  problem: string | null
}

/** The page behind a button in a letter: what it is about, what will happen, and the one press that does it. */
export function ButtonPage({ words: { act: words, desk }, view, action, problem }: Props) {
  const { urgent, facts, will, button, wordings } = view.ready
  return (
    <section className="desk-button">
      <h1>{view.title}</h1>
      {problem && <Notice id="problem" problem={desk.problemPrefix} text={problem} />}
      {urgent && (
        <section className="desk-urgent" aria-labelledby="urgent">
          <h2 id="urgent">
            <span aria-hidden="true">{desk.marks.urgent}</span> {urgent.title}
          </h2>
          <p>{urgent.body}</p>
          <p>
            <a href={view.desk.href}>{view.desk.text}</a>
          </p>
        </section>
      )}
      <dl className="facts">
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{words.will}</h2>
      <ul>
        {will.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <form method="post" action={action}>
        {wordings.length > 0 && <WordingChoice words={words.decline} wordings={wordings} />}
        <button type="submit" className="button">
          {button}
        </button>
      </form>
      <p className="hint">
        <a href={view.desk.href}>{view.desk.text}</a>. {words.deskHint}
      </p>
    </section>
  )
}
