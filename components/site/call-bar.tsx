import type { Link } from './link'

export type CallBarProps = { label: string; call: Link; ask: Link | null }

/** On a phone, the two ways to reach a person stay at hand. Wide screens have them in the page. */
export function CallBar({ label, call, ask }: CallBarProps) {
  return (
    <nav className="callbar" aria-label={label}>
      <a className="button quiet" href={call.href}>
        {call.label}
      </a>
      {ask && (
        <a className="button" href={ask.href}>
          {ask.label}
        </a>
      )}
    </nav>
  )
}
