import { useId } from 'react'
import { Drawing } from './drawing'

/** A first visit: two armchairs that face each other, two cups, a window on low hills. */
export function FirstVisit({ label }: { label?: string }) {
  const arch = useId()
  return (
    <Drawing label={label}>
      <ellipse className="sand" stroke="none" cx="260" cy="394" rx="216" ry="10" />
      <path className="floor" d="M8 394h504" />
      <path className="sky" stroke="none" d="M186 196v-78a74 74 0 0 1 148 0v78z" />
      <clipPath id={arch}>
        <path d="M186 196v-78a74 74 0 0 1 148 0v78z" />
      </clipPath>
      <g clipPath={`url(#${arch})`} stroke="none">
        <circle className="sun" cx="286" cy="104" r="19" />
        <path className="far" d="M180 160c30-28 52-28 80-10s48 12 80-10v60H180z" />
        <path className="near" d="M180 182c36-18 64-12 84-4s46 8 76-8v30H180z" />
      </g>
      <path d="M186 196v-78a74 74 0 0 1 148 0v78zM260 44v152M172 196h176" />
      <g>
        <path d="M92 352l-10 41M184 352l8 41" />
        <path
          className="plain"
          d="M72 206c16-8 32-1 36 15l24 83h64c15 0 24 9 24 24s-9 24-24 24H110c-14 0-21-7-25-20L56 232c-4-13 2-20 16-26z"
        />
        <path
          className="warm"
          d="M84 226c12-6 22-2 26 10l10 34c3 11-1 17-10 20s-16-1-19-11l-12-36c-3-9-1-14 5-17z"
        />
        <path d="M92 268c3-7 8-10 15-10h52c10 0 15 6 15 14v32" />
      </g>
      <g transform="matrix(-1 0 0 1 520 0)">
        <path d="M92 352l-10 41M184 352l8 41" />
        <path
          className="plain"
          d="M72 206c16-8 32-1 36 15l24 83h64c15 0 24 9 24 24s-9 24-24 24H110c-14 0-21-7-25-20L56 232c-4-13 2-20 16-26z"
        />
        <path
          className="soft"
          d="M84 226c12-6 22-2 26 10l10 34c3 11-1 17-10 20s-16-1-19-11l-12-36c-3-9-1-14 5-17z"
        />
        <path d="M92 268c3-7 8-10 15-10h52c10 0 15 6 15 14v32" />
      </g>
      <path className="plain" d="M222 330h76M260 330v62M240 393h40" />
      <path className="light" d="M231 330v-15h18v15zM271 330v-15h18v15z" />
      <path className="steam" d="M240 307c-5-6 5-8 0-15M280 307c-5-6 5-8 0-15" />
      <path
        className="plain"
        d="M146 118c0-18-15-30-36-30s-36 12-36 30c0 17 15 29 36 29 5 0 9-1 13-2l14 8-3-14c8-5 12-12 12-21z"
      />
      <path d="M92 112h36M92 126h24" />
      <path
        className="sky"
        d="M376 132c0-15 13-26 31-26s31 11 31 26-13 26-31 26c-4 0-8-1-12-2l-12 7 3-12c-6-5-10-11-10-19z"
      />
      <path d="M394 132h26" />
    </Drawing>
  )
}
