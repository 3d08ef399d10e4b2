type Props = { danger: string; suicide: string }

/** Whom to call when it cannot wait; the first words of every page. */
export function CrisisBar({ danger, suicide }: Props) {
  return (
    <div className="crisis">
      <p className="wrap">
        <Sentence text={danger} number="911" /> <Sentence text={suicide} number="988" />
      </p>
    </div>
  )
}

function Sentence({ text, number }: { text: string; number: string }) {
  const [before, after] = text.split(`{${number}}`)
  return (
    <>
      {before}
      <a href={`tel:${number}`}>{number}</a>
      {after}
    </>
  )
}
