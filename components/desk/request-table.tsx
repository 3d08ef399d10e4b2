import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'
import { DeskTag, type TagKind } from './desk-tag'

/** One request of the list in words, with nothing left to format. */
export type RowView = {
  id: string
  reference: string
  person: string
  language: string
  wants: string
  reach: string
  windows: string
  age: string
  received: string
  answerBy: string | null
  /** Until when a time of theirs waits for the office. */
  waits: string | null
  tags: TagKind[]
}

type Props = { words: Messages['desk']; caption: string; rows: readonly RowView[] }

/** Requests as a table, or as cards where there is no room for one. */
export function RequestTable({ words, caption, rows }: Props) {
  const { columns } = words.queue
  return (
    <table className="desk-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.reference}</th>
          <th scope="col">{columns.person}</th>
          <th scope="col">{columns.wants}</th>
          <th scope="col">{columns.reach}</th>
          <th scope="col">{columns.received}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} words={words} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ words, row }: { words: Messages['desk']; row: RowView }) {
  const { columns, open } = words.queue
  return (
    <tr data-urgent={row.tags.includes('urgent') ? '' : undefined}>
      <th scope="row" data-label={columns.reference}>
        <a href={`/desk/requests/${row.id}`} aria-label={fill(open, { reference: row.reference })}>
          {row.reference}
        </a>
      </th>
      <td data-label={columns.person} className="desk-breaks">
        {row.person} <span className="small">{row.language}</span>
      </td>
      <td data-label={columns.wants}>{row.wants}</td>
      <td data-label={columns.reach}>
        {row.reach} <span className="small">{row.windows}</span>
      </td>
      <td data-label={columns.received} className="desk-whole">
        {row.age} <span className="small">{row.received}</span>
        {row.answerBy && <span className="small">{row.answerBy}</span>}
      </td>
      <td data-label={columns.state} className="desk-tags">
        {row.tags.map((kind) => (
          <DeskTag key={kind} kind={kind} words={words} />
        ))}
        {row.waits && <span className="small">{row.waits}</span>}
      </td>
    </tr>
  )
}
