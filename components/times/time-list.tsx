import { Choice } from '@/components/ui/choice'
import type { PatientMessages } from '@/lib/content/messages'
import './times.css'

/** Radios that belong together: the times of a day, or the nearest to one that is gone. */
export type TimeGroup = {
  id: string
  legend: string
  /** True where each label names its day too, since they are of several days. */
  isWide: boolean
  times: { instant: string; label: string; isChosen: boolean }[]
}

/** A list of free times in words, with nothing left to format. */
export type TimeListView = {
  groups: TimeGroup[]
  error: string | null
  /** First days of the pages before and after; null where there is none. */
  earlierFrom: string | null
  laterFrom: string | null
  submit: string
  /** Told by the button alone, so that looking at other days does not put it into an address. */
  visitType: string
  action: string
  /** Where other days are looked at. */
  listAt: string
  /** Goes along with every press. */
  hidden: Record<string, string>
}

type Props = { words: PatientMessages['choose']; errors: PatientMessages['errors']; view: TimeListView }

/**
 * Free times as radios by day. Looking at other days is a GET of the same form, so that what is chosen stays chosen.
 */
export function TimeList({ words, errors, view }: Props) {
  return (
    <form action={view.action} method="post" className="time-list">
      {Object.entries(view.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Days label={words.days} groups={view.groups} />
      {view.groups.map((group, at) => (
        <Times
          key={group.id}
          group={group}
          error={at === 0 && view.error ? { prefix: errors.prefix, text: view.error } : null}
        />
      ))}
      <div className="press">
        <button type="submit" className="button" name="visitType" value={view.visitType}>
          {view.submit}
        </button>
      </div>
      <OtherDays words={words} view={view} />
    </form>
  )
}

/** All times are one set of radios, and so one stop of the Tab key: these lead to the first of each day. */
function Days({ label, groups }: { label: string; groups: readonly TimeGroup[] }) {
  const days = groups.flatMap(({ id, legend, isWide, times: [first] }) =>
    first && !isWide ? [{ legend, href: `#${id}-${first.instant}` }] : [],
  )
  if (days.length < 2) return null
  return (
    <ul className="days" aria-label={label}>
      {days.map(({ legend, href }) => (
        <li key={href}>
          <a href={href}>{legend}</a>
        </li>
      ))}
    </ul>
  )
}

function Times({ group, error }: { group: TimeGroup; error: { prefix: string; text: string } | null }) {
  const { id, legend, isWide, times } = group
  const errorId = `${id}-error`
  return (
    <fieldset
      className="group times"
      data-wide={isWide || undefined}
      data-error={error && ''}
      aria-describedby={error ? errorId : undefined}
    >
      <legend>{legend}</legend>
      {error && (
        <p className="error" id={errorId}>
          <span className="unseen">{error.prefix} </span>
          {error.text}
        </p>
      )}
      {times.map(({ instant, label, isChosen }) => (
        <Choice
          key={instant}
          type="radio"
          name="startsAt"
          id={`${id}-${instant}`}
          value={instant}
          label={label}
          defaultChecked={isChosen}
        />
      ))}
    </fieldset>
  )
}

function OtherDays({ words, view: { earlierFrom, laterFrom, listAt } }: Omit<Props, 'errors'>) {
  if (!earlierFrom && !laterFrom) return null
  const look = { type: 'submit', className: 'button quiet', name: 'from' } as const
  return (
    <nav className="acts" aria-label={words.moreDays}>
      {earlierFrom && (
        <button {...look} value={earlierFrom} formAction={listAt} formMethod="get">
          {words.earlier}
        </button>
      )}
      {laterFrom && (
        <button {...look} value={laterFrom} formAction={listAt} formMethod="get">
          {words.later}
        </button>
      )}
    </nav>
  )
}
