type Props = { title: string; steps: { title: string; text: string }[] }

/** What happens one after the other. */
export function Steps({ title, steps }: Props) {
  return (
    <section className="wrap section">
      <h2>{title}</h2>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.title}>
            <h3>{step.title}</h3>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
