import { useId } from 'react'
import { Drawing } from './drawing'

/** A packed bag on a bench by the door, a coat on its hook, a pair of glasses: ready to go. */
export function Satchel({ label }: { label?: string }) {
  const door = useId()
  return (
    <Drawing label={label}>
      <ellipse className="sand" stroke="none" cx="260" cy="394" rx="216" ry="10" />
      <path className="floor" d="M8 394h504" />
      <path className="sky" stroke="none" d="M330 394V96a70 70 0 0 1 140 0v298z" />
      <clipPath id={door}>
        <path d="M330 394V96a70 70 0 0 1 140 0v298z" />
      </clipPath>
      <g clipPath={`url(#${door})`} stroke="none">
        <circle className="sun" cx="426" cy="120" r="20" />
        <path className="far" d="M330 250c30-30 60-26 84-10s36 10 60-8v170H330z" />
        <path className="near" d="M330 296c36-24 66-14 90-2s30 8 56-8v120H330z" />
      </g>
      <path d="M330 394V96a70 70 0 0 1 140 0v298" />
      <path className="plain" d="M48 318h250v16H48zM74 334v59M272 334v59" />
      <path className="warm" d="M92 214h144c10 0 17 7 18 17l8 87H66l8-87c1-10 8-17 18-17z" />
      <path className="plain" d="M80 240c28 34 140 34 168 0v-10c-2-10-8-16-18-16H98c-10 0-16 6-18 16z" />
      <path d="M128 214v-22c0-10 8-18 18-18h36c10 0 18 8 18 18v22" />
      <path className="light" d="M150 254h28v24h-28z" />
      <path className="leaf" d="M196 176l-8-62h44l4 92" />
      <path d="M196 130h26M198 146h30" />
      <path d="M40 78h120M66 78v14c0 10 14 10 14 0M120 78v14c0 10 14 10 14 0" />
      <path
        className="soft"
        d="M60 96c-14 8-20 20-22 40l-6 62h36l6-40 4 40h12l4-40 6 40h0l4-62c-2-20-8-32-22-40-6 10-16 10-22 0z"
      />
      <circle className="plain" cx="262" cy="304" r="11" />
      <circle className="plain" cx="288" cy="304" r="11" />
      <path d="M273 302c1-3 3-3 4 0" />
    </Drawing>
  )
}
