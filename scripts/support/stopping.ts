type Closer = () => Promise<unknown>

/**
 * What must be closed before this process ends, last opened first. Ends on Ctrl-C, on SIGTERM, and when
 * scripts/bootstrap.mjs, which holds the other end of our channel, is killed.
 */
export class Stopping {
  private readonly closers: Closer[] = []
  private stopped: Promise<never> | undefined

  /** @param exitCode of a process that was told to stop: 0 where that is its normal end. */
  constructor(exitCode = 0) {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => void this.stop(exitCode))
    // Whoever read what we print may be gone already; closing must go on.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
    process.on('disconnect', () => void this.stop(exitCode))
    process.channel?.unref()
  }

  /** True from the moment something asked us to stop: what ends now ends because we said so. */
  get hasBegun(): boolean {
    return this.stopped !== undefined
  }

  /** Adds something to close. */
  add(closer: Closer): void {
    this.closers.push(closer)
  }

  /** Closes everything once and ends the process. What does not close does not keep the rest from closing. */
  stop(exitCode: number): Promise<never> {
    this.stopped ??= this.closeAll(exitCode)
    return this.stopped
  }

  private async closeAll(exitCode: number): Promise<never> {
    let failed = false
    for (const close of this.closers.toReversed()) {
      await close().catch((error: unknown) => {
        failed = true
        console.error(error)
      })
    }
    process.exit(failed ? 1 : exitCode)
  }
}
