import { FirstVisit } from './first-visit'
import { Walk } from './walk'

const drawings: Readonly<Record<string, typeof Walk>> = {
  'ketamine-therapy': FirstVisit,
  'weight-loss': Walk,
}

/** The scene of a treatment; one without its own shares the first visit. */
export function ServiceDrawing({ service }: { service: string }) {
  const Scene = drawings[service] ?? FirstVisit
  return <Scene />
}
