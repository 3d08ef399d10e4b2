import { Horizon } from '@/components/illustrations/horizon'
import { serviceTone } from '@/components/illustrations/service-tone'

type Props = {
  title: string
  intro: string
  cards: { href: string; title: string; summary: string; service: string }[]
}

/** One card for each treatment, under its own hills. */
export function ServiceCards({ title, intro, cards }: Props) {
  return (
    <section className="bg-sand">
      <div className="wrap section">
        <h2>{title}</h2>
        <p>{intro}</p>
        <ul className="cards">
          {cards.map((card) => (
            <li key={card.href} className="card">
              <Horizon seed={card.service} tone={serviceTone(card.service)} />
              <h3>
                <a href={card.href}>{card.title}</a>
              </h3>
              <p>{card.summary}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
