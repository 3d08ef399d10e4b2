import type { Messages } from '@/lib/content/messages'

/** Opening hours in words. */
export type HoursView = {
  onDay: { name: string; hours: string }[]
  weekdays: string[]
  /** In the order of `weekdays`. */
  week: { name: string; hours: string[] }[]
}

type Props = { words: Messages['desk']['days']; hours: HoursView; note: string | null }

/** Who and what is open on the day of the list. */
export function DayHours({ words, hours }: Omit<Props, 'note'>) {
  if (hours.onDay.length === 0) return <p>{words.noHours}</p>
  return (
    <dl className="desk-hours">
      {hours.onDay.map(({ name, hours: told }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The hours of a week, to look up. */
export function WeeklyHours({ words, hours, note }: Props) {
  return (
    <details className="desk-set-aside">
      <summary>{words.week}</summary>
      {note && <p>{note}</p>}
      <table className="desk-table">
        <caption>{words.week}</caption>
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            {hours.weekdays.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.week.map(({ name, hours: told }) => (
            <tr key={name}>
              <th scope="row" data-label={words.who}>
                {name}
              </th>
              {told.map((text, at) => (
                <td key={hours.weekdays[at]} data-label={hours.weekdays[at]}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
