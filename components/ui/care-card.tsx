import type { ReactNode } from 'react'
import { CallSentence } from './call-sentence'

type Props = {
  /** Says out loud that this is urgent, for those who do not see the colour. */
  prefix: string
  title: string
  children: ReactNode
}

/** What calls for help at once. It links to the numbers for that alone: nothing leads away from it. */
export function CareCard({ prefix, title, children }: Props) {
  return (
    <section className="care">
      <h2>
        <span className="unseen">{prefix} </span>
        <CallSentence text={title.replace(/\b(911|988)\b/g, '{$1}')} />
      </h2>
      <div>{children}</div>
    </section>
  )
}
