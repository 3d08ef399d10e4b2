export type ListedPage = { href: string; title: string; summary: string; readingTime: string }

/** Pages to read, one under the other: title, what it answers, how long it takes. */
export function PageList({ pages }: { pages: ListedPage[] }) {
  return (
    <ul className="list">
      {pages.map(({ href, title, summary, readingTime }) => (
        <li key={href}>
          <h3>
            <a href={href}>{title}</a>
          </h3>
          <span className="small">{readingTime}</span>
          <p className="small">{summary}</p>
        </li>
      ))}
    </ul>
  )
}
