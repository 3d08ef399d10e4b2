import type { PatientMessages } from '@/lib/content/messages'

type Props = {
  words: PatientMessages['choose']['offer']
  title: string
  body: string
  /** The next free time in a sentence; null when nothing is free. */
  next: string | null
  href: string
  /** True where choosing is what the person most likely came for. */
  isMain: boolean
}

/** The way from the private page to the list of times. */
export function ChooseOffer({ words, title, body, next, href, isMain }: Props) {
  return (
    <section className="offer" aria-labelledby="offer">
      <h2 id="offer">{title}</h2>
      <p>{body}</p>
      {next && <p>{next}</p>}
      <p className="acts">
        <a className={isMain ? 'button' : 'button quiet'} href={href}>
          {words.link}
        </a>
      </p>
    </section>
  )
}
