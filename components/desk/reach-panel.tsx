import type { Messages } from '@/lib/content/messages'

/** The way to a person in words. */
export type ReachView = {
  title: string
  /** `tel:` or `mailto:`; null for a person who does not want to be contacted. */
  href: string | null
  text: string
  /** What the person allowed and did not; what is not allowed stands out. */
  rules: { text: string; isForbidden: boolean }[]
  windows: string
  asides: string[]
}

type Props = { words: Messages['desk']['request']; reach: ReachView }

/** How to reach the person, and what must not happen while doing so, before anything else. */
export function ReachPanel({ words, reach }: Props) {
  return (
    <section className="desk-reach" aria-labelledby="reach">
      <h2 id="reach">{reach.title}</h2>
      {reach.rules.length > 0 && (
        <ul>
          {reach.rules.map(({ text, isForbidden }) => (
            <li key={text} data-forbidden={isForbidden ? '' : undefined}>
              {text}
            </li>
          ))}
        </ul>
      )}
      <p>
        {reach.href === null ? (
          reach.text
        ) : (
          <a className="button" href={reach.href}>
            {reach.text}
          </a>
        )}
      </p>
      <p>
        {words.about.windows}: <strong>{reach.windows}</strong>
      </p>
      {reach.asides.map((text) => (
        <p key={text} className="hint">
          {text}
        </p>
      ))}
    </section>
  )
}
