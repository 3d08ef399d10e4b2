import { CallSentence } from '@/components/ui/call-sentence'
import type { PatientMessages } from '@/lib/content/messages'

type Props = { words: PatientMessages['urgent']; isSent?: boolean }

/** 911 and 988, shown beside words that may mean an emergency, before sending and after. */
export function UrgentPanel({ words, isSent = false }: Props) {
  return (
    <section className="care" aria-labelledby="urgent-title">
      <h2 id="urgent-title">
        <span className="unseen">{words.prefix} </span>
        {words.title}
      </h2>
      <div>
        <p>{words.body}</p>
        <ul>
          <li>
            <CallSentence text={words.suicide} />
          </li>
          <li>
            <CallSentence text={words.danger} />
          </li>
        </ul>
        {isSent && <p>{words.after}</p>}
      </div>
    </section>
  )
}
