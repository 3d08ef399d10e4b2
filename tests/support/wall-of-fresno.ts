// The clinic's wall, read without Temporal: what the house computes with one is checked with the other.
const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
})

const known = new Map<number, string>()

/** Day and time on the clinic's wall, as `2026-11-24 09:30`. */
export function wallOf(at: number): string {
  const wall = known.get(at) ?? format.format(at).replace(', ', ' ')
  known.set(at, wall)
  return wall
}
