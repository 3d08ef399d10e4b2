import { readFileSync } from 'node:fs'

/** The last lines of a log: what one wants to see when its program has failed. */
export function tail(file: string, lines = 20): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-lines).join('\n')
}
