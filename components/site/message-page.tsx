import type { ReactNode } from 'react'
import type { Link } from './link'

type Props = {
  title: string
  body: string
  action: Link
  further?: Link
  /** The same in other languages, where nobody knows which one the reader was reading. */
  also?: { lang: string; title: string; body: string }[]
  drawing: ReactNode
  /** A way to look for what was not found. */
  search?: ReactNode
}

/** A page that has one thing to say: not found, or failed. */
export function MessagePage({ title, body, action, further, also = [], drawing, search }: Props) {
  return (
    <div className="wrap message">
      <div>
        <h1>{title}</h1>
        <p>{body}</p>
        <p className="acts">
          <a className="button" href={action.href}>
            {action.label}
          </a>
          {further && <a href={further.href}>{further.label}</a>}
        </p>
        {search}
        {also.map(({ lang, title, body }) => (
          <section key={lang} lang={lang}>
            <h2>{title}</h2>
            <p>{body}</p>
          </section>
        ))}
      </div>
      {drawing}
    </div>
  )
}
