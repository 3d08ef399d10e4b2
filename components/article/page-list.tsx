export type ListedPage = { href: string; title: string; summary: string; readingTime: string }

type Props = {
  pages: ListedPage[]
  /** The heading that the list stands under. */
  under: 'h1' | 'h2'
}

/** Pages to read, one under the other: title, what it answers, how long it takes. */
export function PageList({ pages, under }: Props) {
  const Heading = under === 'h1' ? 'h2' : 'h3'
  return (
    <ul className="list">
      {pages.map(({ href, title, summary, readingTime }) => (
        <li key={href}>
          <Heading>
            <a href={href}>{title}</a>
          </Heading>
          <span className="small">{readingTime}</span>
          <p className="small">{summary}</p>
        </li>
      ))}
    </ul>
  )
}
