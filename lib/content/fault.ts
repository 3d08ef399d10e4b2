import 'server-only'

/** What is wrong at one line of a file. */
export type Fault = { line: number; sentence: string }

/**
 * Something wrong in a file of content/. Each line of its message starts with `file:line`, so that an editor can jump
 * there.
 */
export class ContentFault extends Error {
  override name = 'ContentFault'

  /** @param further what else is wrong in that file: one look at it mends all. */
  constructor(file: string, line: number, sentence: string, further: readonly Fault[] = []) {
    const all = [{ line, sentence }, ...further]
    super(all.map((fault) => `${file}:${fault.line}: ${fault.sentence}`).join('\n'))
  }
}

/** Refuses a file that has faults. @throws ContentFault with all of them, in the order of the file. */
export function refuseFaults(file: string, faults: readonly Fault[]): void {
  const [first, ...further] = faults.toSorted((one, other) => one.line - other.line)
  if (first) throw new ContentFault(file, first.line, first.sentence, further)
}
