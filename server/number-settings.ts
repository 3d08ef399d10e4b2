/** Settings that are whole numbers, and one that would do. Each may be left out. */
const numbers = {
  PORT: 3000,
  REQUESTS_PER_CLIENT: 100,
  REQUESTS_PER_SITE: 600,
  REQUESTS_PER_RECIPIENT: 20,
  SIGN_INS_PER_CLIENT: 30,
  PRESSES_PER_CLIENT: 120,
}

/** What is wrong with them, one readable line each: a mistyped limit must not quietly be the usual one. */
export function numberProblems(source: NodeJS.ProcessEnv): string[] {
  return Object.entries(numbers).flatMap(([name, example]) => {
    const value = source[name]
    if (!value) return []
    const most = name === 'PORT' ? 65_535 : Number.MAX_SAFE_INTEGER
    const isGood = /^[1-9]\d*$/.test(value) && Number(value) <= most
    return isGood ? [] : [`${name} must be a whole number such as ${example}.`]
  })
}
