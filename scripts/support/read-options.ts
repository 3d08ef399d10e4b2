import { parseArgs } from 'node:util'

/**
 * The options of a command, each with a word after it: `--email ana@example.org`.
 *
 * @returns them by name, '' for one that was left out; or null when something else was typed.
 */
export function readOptions<Name extends string>(
  names: readonly Name[],
  args = process.argv.slice(2),
): Record<Name, string> | null {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const, default: '' }]))
  try {
    return parseArgs({ args, options }).values as Record<Name, string>
  } catch {
    // An option that does not exist, or a word too many or too few: parseArgs throws for nothing else.
    return null
  }
}
