/** Tries before a letter is given up: with waits of 100 s at most, about a day. */
export const maxAttempts = 900

const longestSeconds = 100

/**
 * How long to wait after the n-th failed try: 2, 4, 8 … seconds, 100 at most and a fifth more or less, so that a mail server that comes
 * back has the whole queue within two minutes.
 *
 * @param attempts failed tries so far, 1 or more.
 * @param chance a number from 0 to 1; it spreads the wait by a fifth either way, so that letters do not march in step.
 * @returns seconds.
 */
export function secondsUntilRetry(attempts: number, chance: number): number {
  return (Math.min(longestSeconds, 2 ** Math.min(attempts, 10)) * (4 + 2 * chance)) / 5
}

/**
 * What a failed delivery means. A 5xx answer of a mail server is final; everything else may pass.
 *
 * @returns a code fit for the log and the desk. The server's own words are left out: they can carry an address.
 */
export function readFailure(error: unknown): { final: boolean; code: string } {
  const { responseCode, code } = (error ?? {}) as { responseCode?: unknown; code?: unknown }
  if (typeof responseCode === 'number') return { final: responseCode >= 500, code: `smtp-${responseCode}` }
  return { final: false, code: typeof code === 'string' ? code.toLowerCase() : 'unknown' }
}
