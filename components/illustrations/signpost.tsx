import { Drawing } from './drawing'

/** A path that forks at a signpost. */
export function Signpost({ label }: { label?: string }) {
  return (
    <Drawing label={label}>
      <circle className="sun" cx="150" cy="110" r="30" />
      <path className="far" d="M30 394c20-90 76-150 150-144 74 6 96 62 166 50 54-10 90-42 124 94z" />
      <path className="near" d="M8 394c40-66 108-96 178-82s124 36 190 16 106 12 136 66z" />
      <path
        className="light"
        stroke="none"
        d="M206 394c14-22 22-36 14-54s-44-22-64-32c28 2 62 2 86 12 12-16 38-24 66-26-18 8-42 18-46 36s18 40 42 64z"
      />
      <path className="floor" d="M8 394h504" />
      <path d="M344 392V150M328 393h34" />
      <path className="plain" d="M290 164h96l24 20-24 20h-96z" />
      <path className="warm" d="M398 220h-94l-22 18 22 18h94z" />
      <path d="M308 184h56M322 238h56" />
      <path
        className="leaf"
        d="M420 393c-2-22 0-40 12-56 8 18 6 40-4 56M428 393c6-22 18-34 36-38-4 18-16 32-30 38M412 393c-4-20-14-30-30-34 2 18 12 30 26 34"
      />
      <path
        className="leaf"
        d="M92 393c-2-20 0-34 10-48 8 16 6 34-2 48M98 393c6-18 16-28 32-32-4 16-14 26-26 32"
      />
    </Drawing>
  )
}
