import type { Tone } from './horizon'

const tones: Readonly<Record<string, Tone>> = { 'ketamine-therapy': 'pine', 'weight-loss': 'plum' }

/** The colour of a treatment's hills. */
export function serviceTone(service: string | undefined): Tone {
  return tones[service ?? ''] ?? 'clay'
}
