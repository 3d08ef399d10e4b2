import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'

/** A ride in words, with nothing left to format. */
export type DriverView = {
  from: string
  /** Null where it is the same as `from`. */
  ready: string | null
  /** The clinic's address, if it is known. */
  place: string | null
  isConfirmed: boolean
}

type Props = { words: Messages['ride']['driver']; view: DriverView; phone: string; phoneLink: string }

/** What a driver has to know, and no more. */
export function DriverPanel({ words, view, phone, phoneLink }: Props) {
  const rows = [
    [words.from, view.from],
    [words.ready, view.ready],
    [words.place, view.place ?? words.askPlace],
  ]
  return (
    <div className="wrap form-page">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {!view.isConfirmed && <p className="notice">{words.toConfirm}</p>}
      <dl className="facts">
        {rows.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p>{words.live}</p>
      <p>{words.late}</p>
      <p className="acts">
        <a className="button" href={phoneLink}>
          {fill(words.call, { phone })}
        </a>
      </p>
      <p className="hint">{words.private}</p>
    </div>
  )
}
