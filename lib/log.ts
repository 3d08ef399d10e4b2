import 'server-only'
import pino from 'pino'

type Line = {
  /** What happened, as a fixed word. */
  event: string
  reference?: string
  /** A code of ours or a name of an error class. Never an error's message: Postgres puts row values into it. */
  code?: string
  kind?: string
  id?: string
  count?: number
  ms?: number
}

const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })

/** Writes one JSON line. The type is the list of what may be logged: no name, address, text or link fits in. */
export const log = {
  info: (line: Line) => logger.info(line),
  error: (line: Line) => logger.error(line),
}

/** The name and code of an error, which carry no data of a person, unlike its message. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code } = error as Error & { code?: unknown }
  return typeof code === 'string' ? `${error.name}:${code}` : error.name
}
