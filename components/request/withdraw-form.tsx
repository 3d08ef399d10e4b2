import type { PatientMessages } from '@/lib/content/messages'

type Props = { words: PatientMessages['request']['withdraw']; body: string; action: string }

/** Asks once: the button appears when the line is opened, with script or without. */
export function WithdrawForm({ words, body, action }: Props) {
  return (
    <details className="withdraw">
      <summary>{words.summary}</summary>
      <p>{body}</p>
      <form action={action} method="post">
        <button type="submit" className="button quiet">
          {words.confirm}
        </button>
      </form>
    </details>
  )
}
