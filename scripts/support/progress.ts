/** Prints numbered steps with how long each took, in plain text that reads the same in a terminal and in a log. */
export class Progress {
  private number = 0

  /**
   * Runs one step. The line begins before the work, so that one sees what takes long.
   *
   * @param describe turns the result into a few words for the end of the line.
   */
  async step<T>(name: string, work: () => Promise<T>, describe?: (result: T) => string): Promise<T> {
    this.number += 1
    const started = performance.now()
    process.stdout.write(`${String(this.number).padStart(2)}. ${name} … `)
    try {
      const result = await work()
      const note = describe?.(result)
      process.stdout.write(`${seconds(started)}${note ? `  ${note}` : ''}\n`)
      return result
    } catch (error) {
      process.stdout.write(`failed after ${seconds(started)}\n`)
      throw error
    }
  }
}

/** Time since a mark of `performance.now()`, as `1.2 s`. */
export function seconds(since: number): string {
  return `${((performance.now() - since) / 1_000).toFixed(1)} s`
}
