type Props = { title: string; headings: { id: string; text: string }[] }

/** The parts of a long page, beside the text where there is room for it. */
export function ContentsBeside({ title, headings }: Props) {
  return (
    <nav className="toc beside-only" aria-label={title}>
      <h2>{title}</h2>
      <Headings headings={headings} />
    </nav>
  )
}

/** The same on a narrow screen: folded away, so that the text begins at once. */
export function ContentsFolded({ title, headings }: Props) {
  return (
    <details className="toc narrow-only">
      <summary>{title}</summary>
      <nav aria-label={title}>
        <Headings headings={headings} />
      </nav>
    </details>
  )
}

function Headings({ headings }: Pick<Props, 'headings'>) {
  return (
    <ol>
      {headings.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
    </ol>
  )
}
