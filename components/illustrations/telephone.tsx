import { useId } from 'react'
import { Drawing } from './drawing'

/** A telephone at a window: someone can be called. */
export function Telephone({ label }: { label?: string }) {
  const pane = useId()
  return (
    <Drawing label={label}>
      <clipPath id={pane}>
        <circle cx="150" cy="150" r="92" />
      </clipPath>
      <g clipPath={`url(#${pane})`} stroke="none">
        <path className="sky" d="M50 50h200v200H50z" />
        <circle className="sun" cx="112" cy="124" r="22" />
        <path className="far" d="M50 196c38-36 66-38 102-14s62 14 100-16v90H50z" />
        <path className="near" d="M50 220c46-24 82-16 112-2s58 12 92-12v50H50z" />
      </g>
      <circle cx="150" cy="150" r="92" />
      <path d="M150 58v184M58 150h184" />
      <path className="plain" d="M40 322h440v18H40zM74 340v53M446 340v53" />
      <path className="floor" d="M8 394h504" />
      <path className="warm" d="M262 321c2-40 14-64 40-72h72c26 8 38 32 40 72z" />
      <circle className="plain" cx="338" cy="292" r="20" />
      <circle cx="338" cy="292" r="7" />
      <path d="M300 250v-14M376 250v-14" />
      <path
        className="plain"
        d="M258 262c-14 0-20-8-20-18 2-30 48-42 100-42s98 12 100 42c0 10-6 18-20 18h-16c-10 0-14-6-14-16 0-8-6-12-14-12h-72c-8 0-14 4-14 12 0 10-4 16-14 16z"
      />
      <path d="M414 304c24 0 8 24 26 22s2-16 18-16" />
      <path className="sand" d="M96 321l-6-44h52l-6 44z" />
      <path
        className="leaf"
        d="M116 277v-30M116 250c-14-14-16-36-7-54 12 16 16 36 7 54zM116 268c-20-2-34-14-38-34 20 2 34 14 38 34zM116 262c18-4 30-16 33-36-19 4-30 18-33 36z"
      />
    </Drawing>
  )
}
