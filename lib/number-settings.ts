import 'server-only'

/** Settings that are whole numbers, and what each is when it is left out. */
const usual = {
  PORT: 3000,
  REQUESTS_PER_CLIENT: 100,
  REQUESTS_PER_SITE: 600,
  REQUESTS_PER_RECIPIENT: 20,
  SIGN_INS_PER_CLIENT: 30,
  PRESSES_PER_CLIENT: 120,
}

type NumberName = keyof typeof usual

/** What is wrong with them, one readable line each: a mistyped limit must not quietly be the usual one. */
export function numberProblems(source: NodeJS.ProcessEnv): string[] {
  return Object.entries(usual).flatMap(([name, example]) => {
    const value = source[name]
    if (!value) return []
    const most = name === 'PORT' ? 65_535 : Number.MAX_SAFE_INTEGER
    const isGood = /^[1-9]\d*$/.test(value) && Number(value) <= most
    return isGood ? [] : [`${name} must be a whole number such as ${example}.`]
  })
}

/**
 * One of them.
 *
 * @throws when it is malformed; a started server's never is, since server.ts checks first.
 */
export function numberSetting(name: NumberName, source: NodeJS.ProcessEnv = process.env): number {
  const [problem] = numberProblems({ NODE_ENV: source.NODE_ENV, [name]: source[name] })
  if (problem) throw new Error(problem)
  return Number(source[name] || usual[name])
}
