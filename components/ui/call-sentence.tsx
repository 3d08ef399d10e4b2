const numbers = /\{(911|988)\}/

/** A sentence whose numbers for help at once can be called: `Call {911} or {988}.` */
export function CallSentence({ text }: { text: string }) {
  return text.split(numbers).map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      <a key={piece} href={`tel:${piece}`}>
        {piece}
      </a>
    ),
  )
}
