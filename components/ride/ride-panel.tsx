import type { PatientMessages } from '@/lib/content/messages'
import { DriverLink } from './driver-link'
import { RideForm, type RideView } from './ride-form'
import './ride.css'

type Props = { words: PatientMessages['ride']; view: RideView; isSaved: boolean }

/** The ride home on a person's own page: why, who, and a page for the driver. */
export function RidePanel({ words, view, isSaved }: Props) {
  const heading = `ride-home-${view.appointmentId}`
  return (
    <section className="ride" aria-labelledby={heading}>
      <h2 id={heading}>{words.title}</h2>
      {view.time && <p>{view.time}</p>}
      <p>{view.needed}</p>
      <p>
        <strong>{view.isUnplanned ? words.unplanned : words.planned}</strong>
      </p>
      <RideForm words={words} view={view} isSaved={isSaved} />
      <DriverLink words={words.link} view={view} />
    </section>
  )
}
