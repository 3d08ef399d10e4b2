import type { PatientMessages } from '@/lib/content/messages'

type Props = {
  words: PatientMessages['consultation']['before']
  /** When a person answers, or that nobody can say. */
  answer: string
  estimate: string
  privacyAt: string
}

/** Who reads it, when they answer and what it is not for: read before a word is typed. */
export function BeforeForm({ words, answer, estimate, privacyAt }: Props) {
  return (
    <section className="before" aria-labelledby="before-title">
      <h2 id="before-title">{words.title}</h2>
      <ul>
        <li>{words.whoReads}</li>
        <li>{answer}</li>
        <li>{words.notFor}</li>
        <li>{estimate}</li>
        <li>
          <a href={privacyAt}>{words.privacy}</a>
        </li>
      </ul>
    </section>
  )
}
