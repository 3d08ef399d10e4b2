import { RidePanel } from '@/components/ride/ride-panel'
import { WaitingPanel } from '@/components/waiting/waiting-panel'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'
import type { AfterBooking } from './after-booking'

type Props = {
  locale: Locale
  views: readonly AfterBooking[]
  /** As the address says it: why the last press changed nothing. */
  undone?: unknown
  /** As the address says it: what the last press saved. */
  saved?: unknown
}

/** What a person may still want once they have a time: to be driven home, and to come earlier. */
export function WaitingAndRide({ locale, views, undone, saved }: Props) {
  const { waiting, ride, afterBooking: words } = messagesIn(locale)
  const problems: Readonly<Record<string, string>> = words.problems
  const said = typeof undone === 'string' && Object.hasOwn(problems, undone) ? problems[undone] : null
  if (!said && views.length === 0) return null
  return (
    <div id="after-booking">
      {said && (
        <p className="notice" role="alert">
          <span className="unseen">{words.problemPrefix} </span>
          {fill(said, { phone: clinic().phone })}
        </p>
      )}
      {views.map(({ appointmentId, ...view }) => (
        <div key={appointmentId}>
          {view.ride && <RidePanel words={ride} view={view.ride} isSaved={saved === 'ride'} />}
          {view.waiting && <WaitingPanel words={waiting} view={view.waiting} />}
        </div>
      ))}
    </div>
  )
}
