import { Room } from '@/components/illustrations/room'
import type { Link } from '@/components/site/link'

type Props = { title: string; lead: string; drawing: string; ask: Link; read: Link | undefined }

/** The first words and the first picture. */
export function Hero({ title, lead, drawing, ask, read }: Props) {
  return (
    <div className="wrap hero">
      <div>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        <p className="acts">
          <a className="button" href={ask.href}>
            {ask.label}
          </a>
          {read && <a href={read.href}>{read.label}</a>}
        </p>
      </div>
      <Room label={drawing} />
    </div>
  )
}
