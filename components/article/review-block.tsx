export type ReviewProps = { facts: { term: string; value: string }[] }

/** When the facts were checked and when they must be again; who did it, if a real person has. */
export function ReviewBlock({ facts }: ReviewProps) {
  return (
    <dl className="review">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
