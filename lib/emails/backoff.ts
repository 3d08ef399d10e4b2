/** Tries before a letter is given up: with waits of 100 s at most, about a day. */
export const maxAttempts = 900

const longestSeconds = 100

/**
 * How long to wait after the n-th failed try: 2, 4, 8 … seconds, 100 at most and a fifth more or less, so that a mail
 * server that comes back has the whole queue within two minutes.
 *
 * @param attempts failed tries so far, 1 or more.
 * @param chance a number from 0 to 1; it spreads the wait by a fifth either way, so that letters do not march in step.
 * @returns seconds.
 */
export function secondsUntilRetry(attempts: number, chance: number): number {
  return (Math.min(longestSeconds, 2 ** Math.min(attempts, 10)) * (4 + 2 * chance)) / 5
}

/** Answers that mean our own access, at whatever step they come: RFC 4954. */
const accessCodes = [530, 534, 535, 538]

/** Steps at which a refusal is about this letter: its recipient, or what it says. */
const letterSteps = ['RCPT TO', 'DATA']

type Failure = {
  /** The mail server will never take this letter. */
  final: boolean
  /**
   * It takes none of ours: a password that was changed, a sender that is not let in. No letter is given up for that.
   */
  refusesUs: boolean
  /** Fit for the log and the desk. The server's own words are left out: they can carry an address. */
  code: string
}

/**
 * What a failed delivery means. A 5xx answer to the recipient or to the letter itself is final; one to us, by which
 * every letter would be refused, waits for somebody to mend it; everything else may pass.
 */
export function readFailure(error: unknown): Failure {
  const { responseCode, code, command } = (error ?? {}) as Record<string, unknown>
  if (typeof responseCode !== 'number') {
    const name = typeof code === 'string' ? code.toLowerCase() : 'unknown'
    return { final: false, refusesUs: name === 'eauth', code: name }
  }
  const isPermanent = responseCode >= 500
  const isOfLetter = letterSteps.some((step) => step === command) && !accessCodes.includes(responseCode)
  return {
    final: isPermanent && isOfLetter,
    refusesUs: isPermanent && !isOfLetter,
    code: `smtp-${responseCode}`,
  }
}
