import { HitList, type HitView } from './hit-list'
import './results.css'

type Props = {
  heading: string
  hits: HitView[]
  /** Pages in another language, where this one has none that says it so. */
  other: { lang: string; heading: string; hits: HitView[] } | null
  /** What to do when there is nothing; null when there is something. */
  nothing: {
    advice: string
    phone: string
    phoneLink: string
    ways: { href: string; label: string }[]
  } | null
}

/** What was found, or the ways on when nothing was. */
export function Results({ heading, hits, other, nothing }: Props) {
  return (
    <>
      <section className="found">
        <h2>{heading}</h2>
        {hits.length > 0 && <HitList hits={hits} />}
        {nothing && <Nothing {...nothing} />}
      </section>
      {other && (
        <section className="found" lang={other.lang}>
          <h2>{other.heading}</h2>
          <HitList hits={other.hits} />
        </section>
      )}
    </>
  )
}

function Nothing({ advice, phone, phoneLink, ways }: NonNullable<Props['nothing']>) {
  const [before, after] = advice.split('{phone}')
  return (
    <>
      <p>
        {before}
        <a className="tel" href={phoneLink}>
          {phone}
        </a>
        {after}
      </p>
      <p className="acts">
        {ways.map(({ href, label }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      </p>
    </>
  )
}
