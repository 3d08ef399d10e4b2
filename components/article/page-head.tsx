import type { ReactNode } from 'react'
import type { Link } from '@/components/site/link'

type Props = {
  title: string
  /** The treatment that the page belongs to. */
  eyebrow?: Link | undefined
  lead?: string
  /** A line on the page itself: how long it takes to read, when it was checked. */
  note?: string
  drawing?: ReactNode
}

/** The first lines of a page. */
export function PageHead({ title, eyebrow, lead, note, drawing }: Props) {
  return (
    <header className="page-head">
      <div>
        {eyebrow && (
          <p className="eyebrow">
            <a href={eyebrow.href}>{eyebrow.label}</a>
          </p>
        )}
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {note && <p className="small">{note}</p>}
      </div>
      {drawing}
    </header>
  )
}
