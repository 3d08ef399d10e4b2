import './illustrations.css'

/** A quiet treatment room: an armchair with a blanket under a window on low hills, a lamp, a side table with a glass. */
export function Room({ label }: { label: string }) {
  return (
    <svg className="drawing" viewBox="0 0 520 420" role="img" aria-label={label}>
      <path className="floor" d="M10 392h500" />
      <clipPath id="pane">
        <circle cx="150" cy="128" r="94" />
      </clipPath>
      <g clipPath="url(#pane)">
        <path className="sky" stroke="none" d="M50 30h200v200H50z" />
        <circle className="sun" cx="190" cy="100" r="24" />
        <path className="far" d="M50 176c36-40 68-44 104-18s64 18 102-18v90H50z" />
        <path className="near" d="M50 200c48-26 84-18 114-2s56 12 96-14v50H50z" />
      </g>
      <circle cx="150" cy="128" r="94" />
      <path d="M150 34v188M56 128h188" />
    </svg>
  )
}
