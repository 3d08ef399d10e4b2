import type { ExcerptPart } from '@/lib/content/cut-excerpt'

export type HitView = { href: string; title: string; readingTime: string; excerpt: ExcerptPart[] }

/** Pages that answer, each with the line that does. */
export function HitList({ hits }: { hits: HitView[] }) {
  return (
    <ul className="list">
      {hits.map(({ href, title, readingTime, excerpt }) => (
        <li key={href}>
          <h3>
            <a href={href}>{title}</a>
          </h3>
          <span className="small">{readingTime}</span>
          <p className="small">
            {excerpt.map(({ text, isMatch }, at) =>
              // The parts of one line have no other name than their place.
              isMatch ? <mark key={`${at + 1}`}>{text}</mark> : <span key={`${at + 1}`}>{text}</span>,
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
