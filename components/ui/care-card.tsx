import type { ReactNode } from 'react'

type Props = {
  /** Says out loud that this is urgent, for those who do not see the colour. */
  prefix: string
  title: string
  children: ReactNode
}

/** What calls for help at once. Holds no link: nothing leads away from it. */
export function CareCard({ prefix, title, children }: Props) {
  return (
    <section className="care">
      <h2>
        <span className="unseen">{prefix} </span>
        {title}
      </h2>
      <div>{children}</div>
    </section>
  )
}
