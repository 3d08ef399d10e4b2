import type { ChecklistPoint } from '@/lib/content/blocks'
import './checklist.css'
import { Html } from './html'

export type ChecklistWords = { onlyTicked: string; clear: string }

type Props = { title: string; points: ChecklistPoint[]; words: ChecklistWords }

/**
 * A list to tick at home. It needs no script and can send nothing: no field has a name, and a form of method `dialog`
 * goes nowhere. What is worth knowing of a point shows once it is ticked, or always where the browser cannot tell.
 */
export function Checklist({ title, points, words }: Props) {
  const name = `list-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  return (
    <form className="checklist" method="dialog" autoComplete="off" aria-label={title}>
      <ul className="points">
        {points.map(({ label, why }, index) => (
          <li key={label}>
            <label>
              <input type="checkbox" aria-describedby={why ? `${name}-${index + 1}` : undefined} />
              <span dangerouslySetInnerHTML={{ __html: label }} />
            </label>
            {why && (
              <div className="why" id={`${name}-${index + 1}`}>
                <Html html={why} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <p className="acts">
        <label className="only">
          <input type="checkbox" />
          <span>{words.onlyTicked}</span>
        </label>
        <button className="button quiet" type="reset" aria-label={`${words.clear}: ${title}`}>
          {words.clear}
        </button>
      </p>
    </form>
  )
}
