type Props = { title: string; points: string[] }

/** The few points a reader must not miss, before the long text. */
export function InShort({ title, points }: Props) {
  return (
    <section className="short">
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
