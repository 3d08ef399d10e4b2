export type Tone = 'pine' | 'plum' | 'clay'

type Props = { seed: string; tone: Tone; className?: string }

const width = 640
const height = 120
const layers = 4
const step = 128

/**
 * A band of low hills, drawn from a name: the same name always has the same hills. Decoration, so unseen by readers
 * aloud.
 */
export function Horizon({ seed, tone, className = '' }: Props) {
  return (
    <svg
      className={`horizon ${tone} ${className}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {hillsOf(seed).map((hills) => (
        <path key={hills} d={hills} />
      ))}
    </svg>
  )
}

/** The hills of a name, the farthest first, as paths in a field of 640 by 120. */
export function hillsOf(seed: string): string[] {
  const random = randomFrom(seed)
  return Array.from({ length: layers }, (_, layer) => hillsAt(22 + layer * 19, 15, random))
}

/** Smooth curves through few whole numbers: a whole band is some 500 bytes. */
function hillsAt(base: number, swing: number, random: () => number): string {
  const level = () => Math.round(base + (random() - 0.5) * 2 * swing)
  const first = level()
  const crests = Array.from({ length: width / step }, (_, part) => `T${(part + 1) * step} ${level()}`)
  return `M0 ${height}V${first}Q${step / 2} ${level()} ${crests[0]?.slice(1)}${crests.slice(1).join('')}V${height}z`
}

/** Numbers between 0 and 1 that follow from a text (FNV-1a, then mulberry32). */
function randomFrom(text: string): () => number {
  let state = [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619), 2166136261)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const final = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return ((final ^ (final >>> 14)) >>> 0) / 2 ** 32
  }
}
