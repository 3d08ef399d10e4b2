import 'server-only'

/** Something wrong in a file of content/. Its message starts with `file:line`, so that an editor can jump there. */
export class ContentFault extends Error {
  override name = 'ContentFault'

  constructor(file: string, line: number, sentence: string) {
    super(`${file}:${line}: ${sentence}`)
  }
}
