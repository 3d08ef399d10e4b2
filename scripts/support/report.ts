/** Ends the process with the words of an error: whoever started a script is helped by them, not by a stack of calls. */
export function reportAndExit(error: unknown): never {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  process.exit(1)
}
