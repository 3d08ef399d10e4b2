import { useId } from 'react'
import { Drawing } from './drawing'

/** A list with three ticks on a table, a pencil and a cup, under a round window: something to think over at home. */
export function Notepad({ label }: { label?: string }) {
  const pane = useId()
  return (
    <Drawing label={label}>
      <clipPath id={pane}>
        <circle cx="392" cy="118" r="78" />
      </clipPath>
      <g clipPath={`url(#${pane})`} stroke="none">
        <path className="sky" d="M310 40h170v160H310z" />
        <circle className="sun" cx="420" cy="96" r="18" />
        <path className="far" d="M310 156c34-30 58-30 90-12s50 12 80-12v70H310z" />
        <path className="near" d="M310 176c40-20 70-12 96-2s46 8 76-10v40H310z" />
      </g>
      <circle cx="392" cy="118" r="78" />
      <path d="M392 40v156M314 118h156" />
      <path className="floor" d="M8 394h504" />
      <path className="plain" d="M28 336h464v16H28zM62 352v41M458 352v41" />
      <path className="sand" d="M96 92h176c8 0 14 6 14 14v230H82V106c0-8 6-14 14-14z" />
      <path className="plain" d="M104 122h160v214H104z" />
      <path className="warm" d="M150 80h68v24h-68z" />
      <path className="leaf" d="M124 158h24v24h-24zM124 210h24v24h-24z" />
      <path className="plain" d="M124 262h24v24h-24z" />
      <path d="M130 170l6 6 14-18M130 222l6 6 14-18" stroke="var(--pine)" />
      <path d="M168 166h76M168 178h44M168 218h76M168 230h60M168 270h76M168 282h30" />
      <path className="light" d="M302 330l62-62 14 14-62 62-20 6z" transform="translate(0 -16)" />
      <path d="M354 262l14 14" />
      <path className="soft" d="M400 290h56v34c0 8-6 12-14 12h-28c-8 0-14-4-14-12z" />
      <path d="M456 298h8c14 0 14 24 0 24h-8" />
      <path className="steam" d="M418 280c-6-8 6-10 0-20M438 280c-6-8 6-10 0-20" />
    </Drawing>
  )
}
