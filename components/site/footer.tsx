import type { Link } from './link'

export type FooterProps = {
  name: string
  /** Lines of the address, as far as they are known. */
  place: string[]
  phone: string
  phoneLink: string
  groups: { title: string; links: Link[] }[]
}

/** Who publishes the site, and the pages that belong on every page. */
export function Footer({ name, place, phone, phoneLink, groups }: FooterProps) {
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <h2>{name}</h2>
          <ul>
            {place.map((line) => (
              <li key={line}>{line}</li>
            ))}
            <li>
              <a className="tel" href={phoneLink}>
                {phone}
              </a>
            </li>
          </ul>
        </div>
        {groups.map(({ title, links }) => (
          <nav key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </footer>
  )
}
