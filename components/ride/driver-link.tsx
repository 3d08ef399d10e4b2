import type { PatientMessages } from '@/lib/content/messages'
import type { RideView } from './ride-form'

type Props = { words: PatientMessages['ride']['link']; view: RideView }

/** A page for whoever drives: make its link, read it, replace it, take it back. */
export function DriverLink({ words, view }: Props) {
  const { appointmentId, driverLink } = view
  const heading = `driver-${appointmentId}`
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{words.title}</h3>
      <p>{words.body}</p>
      {driverLink === null ? (
        <Press action={view.makeAt} appointmentId={appointmentId} label={words.make} />
      ) : (
        <>
          <p>
            {words.send}
            <br />
            <a className="driver-link" href={driverLink}>
              {driverLink}
            </a>
          </p>
          <Press action={view.makeAt} appointmentId={appointmentId} label={words.again} />
          <p className="hint">{words.againHint}</p>
          <Press action={view.dropAt} appointmentId={appointmentId} label={words.drop} />
        </>
      )}
    </section>
  )
}

function Press({ action, appointmentId, label }: { action: string; appointmentId: string; label: string }) {
  return (
    <form className="acts" action={action} method="post">
      <input type="hidden" name="appointmentId" value={appointmentId} />
      <button type="submit" className="button quiet">
        {label}
      </button>
    </form>
  )
}
