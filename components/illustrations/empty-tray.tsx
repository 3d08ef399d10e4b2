import { Drawing } from './drawing'

/** An empty tray on a desk in the sun: nobody is waiting. */
export function EmptyTray({ label }: { label?: string }) {
  return (
    <Drawing label={label}>
      <path className="plain" d="M40 330h440v18H40zM74 348v45M446 348v45" />
      <path className="floor" d="M8 394h504" />
      <path className="sky" d="M150 329l22-74h176l22 74z" />
      <path
        className="plain"
        d="M150 329v-36h62c6 0 8 4 12 12s10 12 18 12h36c8 0 14-4 18-12s6-12 12-12h62v36z"
      />
      <circle className="sun" cx="260" cy="138" r="40" />
      <path
        className="steam"
        d="M260 72V52M260 224v-20M194 138h-20M346 138h-20M213 91l-14-14M321 199l-14-14M307 91l14-14M199 199l14-14"
      />
      <path className="sand" d="M84 329l-5-38h44l-5 38z" />
      <path
        className="leaf"
        d="M101 291v-26M101 268c-12-12-14-31-6-46 10 14 14 31 6 46zM101 284c-17-2-29-12-32-29 17 2 29 12 32 29zM101 279c15-3 25-14 28-31-16 4-25 16-28 31z"
      />
      <path className="light" d="M404 329v-30h34v30z" />
      <path d="M438 306c12 0 12 15 0 15" />
      <path className="steam" d="M415 290c-6-8 6-11 0-20M428 290c-6-8 6-11 0-20" />
    </Drawing>
  )
}
