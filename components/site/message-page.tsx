import type { ReactNode } from 'react'
import type { Link } from './link'

type Props = { title: string; body: string; action: Link; further?: Link; drawing: ReactNode }

/** A page that has one thing to say: not found, or failed. */
export function MessagePage({ title, body, action, further, drawing }: Props) {
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
      </div>
      {drawing}
    </div>
  )
}
