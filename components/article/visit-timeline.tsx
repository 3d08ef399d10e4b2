import type { TimelineStep } from '@/lib/content/visit-timeline'
import './visit-timeline.css'
import { StationIcon } from './station-icon'

type Props = { steps: TimelineStep[]; caption: string }

/**
 * The hours of a visit, drawn: side by side where there is room, one under the other on a phone. It is a list in
 * both, so that it can be read aloud, enlarged and printed.
 */
export function VisitTimeline({ steps, caption }: Props) {
  return (
    <figure className="visit">
      <ol>
        {steps.map(({ station, time, text }) => (
          <li key={station} className={station}>
            <StationIcon station={station} />
            <p>
              <strong>{time}</strong>
              <span>{text}</span>
            </p>
          </li>
        ))}
      </ol>
      {caption && <figcaption className="small">{caption}</figcaption>}
    </figure>
  )
}
