import type { Messages } from '@/lib/content/messages'
import { DayHours, type HoursView, WeeklyHours } from './day-hours'
import { Notice } from './notice'
import { Attendance, Press, TimeTag, type TimeView } from './time-card'

type RowView = {
  time: TimeView
  span: string
  person: string
  reference: string
  href: string
  visit: string
  takers: string
  details: string[]
  /** What is missing for a visit that is near. */
  flag: string | null
}

/** A day in words, with nothing left to format. */
export type DayListView = {
  day: string
  title: string
  isToday: boolean
  before: string
  after: string
  caption: string
  rows: RowView[]
  hours: HoursView
  hoursNote: string | null
  done: string | null
  problem: string | null
}

type Props = { words: Messages['desk']; view: DayListView }

/** Who comes on a day, in order; also on paper. */
export function DayList({ words: desk, view }: Props) {
  const words = desk.days
  return (
    <>
      <h1>{view.title}</h1>
      <DayNavigation words={words} view={view} />
      {view.done && <Notice text={view.done} />}
      {view.problem && <Notice problem={desk.problemPrefix} text={view.problem} />}
      <DayHours words={words} hours={view.hours} />
      {view.rows.length === 0 ? <p>{words.empty}</p> : <Visits words={desk} view={view} />}
      <WeeklyHours words={words} hours={view.hours} note={view.hoursNote} />
    </>
  )
}

function DayNavigation({ words, view }: { words: Messages['desk']['days']; view: DayListView }) {
  return (
    <nav className="desk-pages" aria-label={words.title}>
      <a href={view.before}>{words.before}</a>
      <a href="/desk/days" aria-current={view.isToday ? 'page' : undefined}>
        {words.today}
      </a>
      <a href={view.after}>{words.after}</a>
      <form action="/desk/days" method="get">
        <label>
          {words.other} <input type="date" name="day" className="input" defaultValue={view.day} />
        </label>
        <button type="submit" className="button quiet">
          {words.go}
        </button>
      </form>
    </nav>
  )
}

function Visits({ words: desk, view }: Props) {
  const { columns } = desk.days
  return (
    <table className="desk-table desk-day">
      <caption>{view.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.time}</th>
          <th scope="col">{columns.person}</th>
          <th scope="col">{columns.visit}</th>
          <th scope="col">{columns.with}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.act}</th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <Row key={row.time.id} words={desk} row={row} back={`/desk/days/${view.day}`} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ words: desk, row, back }: { words: Messages['desk']; row: RowView; back: string }) {
  const { columns } = desk.days
  const words = desk.times
  const { time } = row
  return (
    <tr>
      <th scope="row" data-label={columns.time}>
        {row.span}
      </th>
      <td data-label={columns.person} className="desk-breaks">
        <a href={row.href}>{row.person}</a> <span className="small">{row.reference}</span>
      </td>
      <td data-label={columns.visit}>{row.visit}</td>
      <td data-label={columns.with}>{row.takers}</td>
      <td data-label={columns.state} className="desk-tags">
        <TimeTag words={words} state={time.state} />
        {row.details.map((text) => (
          <span key={text} className="small">
            {text}
          </span>
        ))}
        {row.flag && (
          <span className="desk-tag" data-kind="late">
            <span aria-hidden="true">{desk.marks.late}</span> {row.flag}
          </span>
        )}
      </td>
      <td className="desk-acts">
        {time.can.confirm && <Press words={words} time={time} back={back} act="confirm" />}
        {time.can.attend && <Attendance words={words} time={time} back={back} />}
      </td>
    </tr>
  )
}
