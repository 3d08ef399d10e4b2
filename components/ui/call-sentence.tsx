/** A sentence with a telephone number in it that can be called: `Call {911}.` */
export function CallSentence({ text, number }: { text: string; number: string }) {
  const [before, after] = text.split(`{${number}}`)
  return (
    <>
      {before}
      <a href={`tel:${number}`}>{number}</a>
      {after}
    </>
  )
}
