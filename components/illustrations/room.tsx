import { useId } from 'react'
import { Drawing } from './drawing'

/** A quiet treatment room: an armchair with a blanket under a window on low hills, a lamp, a plant, a side table. */
export function Room({ label }: { label?: string }) {
  const pane = useId()
  return (
    <Drawing label={label}>
      <ellipse className="sand" stroke="none" cx="282" cy="394" rx="206" ry="10" />
      <path className="floor" d="M8 394h504" />
      <clipPath id={pane}>
        <circle cx="148" cy="126" r="96" />
      </clipPath>
      <g clipPath={`url(#${pane})`} stroke="none">
        <path className="sky" d="M50 28h200v200H50z" />
        <circle className="sun" cx="188" cy="96" r="23" />
        <path className="far" d="M50 172c38-40 66-42 102-16s62 16 100-18v92H50z" />
        <path className="near" d="M50 198c46-26 82-18 112-2s58 12 92-12v46H50z" />
      </g>
      <circle cx="148" cy="126" r="96" />
      <path d="M148 30v192M52 126h192" />
      <path className="glow" d="M376 152 342 330h122l-34-178z" />
      <path d="M497 392V132c0-40-28-66-56-66s-38 16-38 40M474 393h38" />
      <path className="light" d="M363 152c2-27 18-44 40-44s38 17 40 44z" />
      <path d="M56 394l-7-54h62l-7 54z" className="sand" />
      <path
        className="leaf"
        d="M80 340v-76M80 264c-17-16-20-42-9-64 15 18 20 42 9 64zM80 316c-26-2-46-18-52-44 27 2 46 18 52 44zM80 300c25-4 42-22 45-48-26 4-42 22-45 48z"
      />
      <path d="M222 350l-14 43M346 350l14 43" />
      <path
        className="plain"
        d="M184 174c16-8 32-2 38 14l40 114h92c16 0 26 10 26 24s-10 24-26 24H238c-14 0-22-6-27-20l-41-126c-5-14 0-24 14-30z"
      />
      <path
        className="soft"
        d="M196 190c14-7 27-2 32 12l15 42c4 12-2 19-12 23s-18 0-22-12l-19-44c-5-10-2-17 6-21z"
      />
      <path
        className="warm"
        d="M250 294c32-12 62-10 86 2 18 9 27 24 28 42l3 34c-9 6-17-3-26 0s-18 5-26-1-17-6-25 0-19 4-27-2c4-28 3-54-13-75z"
      />
      <path className="warm" d="M284 300c9 16 13 36 13 58M318 299c11 17 16 36 18 60" />
      <path d="M214 258c2-8 8-12 16-12h68c10 0 16 6 16 15v30" />
      <path className="plain" d="M400 332h82M416 332l-6 61M466 332l6 61" />
      <path className="sky" d="M414 331l-4-30h26l-4 30z" />
      <path d="M413 315h20" />
      <path d="M449 328v-12a11 11 0 0 1 22 0v12M446 322h6v9h-6zM468 322h6v9h-6z" className="soft" />
    </Drawing>
  )
}
