type Props = { title: string; sources: { label: string; url: string }[] }

/** Where the statements of a page come from. */
export function SourceList({ title, sources }: Props) {
  return (
    <section className="sources">
      <h2 id="sources">{title}</h2>
      <ol>
        {sources.map(({ label, url }) => (
          <li key={url}>
            <a href={url}>{label}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}
