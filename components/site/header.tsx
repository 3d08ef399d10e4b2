import type { Link } from './link'
import { Mark } from './mark'

export type HeaderProps = {
  name: string
  home: string
  navigationLabel: string
  navigation: Link[]
  /** The same page in the other languages, each named in its own. */
  languages: (Link & { lang: string })[]
  search: Link
  phone: string
  phoneLink: string
  /** The address of the page that is shown, to mark its entry. */
  current: string
}

/** The page itself, or the part of the site that it belongs to. */
function currentMark(href: string, current: string) {
  if (href === current) return 'page'
  return current.startsWith(`${href}/`) ? 'true' : undefined
}

/** Name, ways into the site, search, languages and phone: in the same order on every page. */
export function Header(props: HeaderProps) {
  return (
    <header className="top">
      <div className="wrap">
        <a className="name" href={props.home}>
          <Mark />
          {props.name}
        </a>
        <nav aria-label={props.navigationLabel}>
          <ul>
            {props.navigation.map(({ href, label }) => (
              <li key={href}>
                <a href={href} aria-current={currentMark(href, props.current)}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a className="find" href={props.search.href}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14m5 12 6 6" />
          </svg>
          <span className="unseen">{props.search.label}</span>
        </a>
        {props.languages.map(({ href, label, lang }) => (
          <a key={lang} href={href} lang={lang} hrefLang={lang}>
            {label}
          </a>
        ))}
        <a className="tel" href={props.phoneLink}>
          {props.phone}
        </a>
      </div>
    </header>
  )
}
