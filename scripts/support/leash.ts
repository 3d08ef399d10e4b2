import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const holder = fileURLToPath(new URL('leash-holder.mjs', import.meta.url))

type Command = {
  command: string
  args: string[]
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** Whom to run it as; only root may choose. */
  uid?: number
  gid?: number
  /** How it is asked to stop; after `graceMilliseconds` it is killed with everything it started. */
  stopSignal?: NodeJS.Signals
  graceMilliseconds?: number
  /** Where its output goes: to ours, nowhere, or into an open file. */
  output?: 'inherit' | 'ignore' | number
}

export type Leashed = {
  /** Resolves with the exit code when the command has ended, whoever ended it. */
  ended: Promise<number>
  /** Asks it to stop and resolves with the exit code. May be called twice. */
  stop(): Promise<number>
  /** Ends it with no chance to clean up, as a power cut would. */
  kill(): Promise<number>
}

/**
 * Runs a command that ends when we end, also when we are killed with no chance to clean up.
 *
 * Between us and the command stands a small process that holds the other end of a pipe: the system closes ours when
 * we die, and the command is then stopped.
 */
export function leash({ output = 'inherit', env = process.env, ...rest }: Command): Leashed {
  const { stopSignal = 'SIGTERM', graceMilliseconds = 10_000 } = rest
  const order = JSON.stringify({ ...rest, stopSignal, graceMilliseconds })
  const process_ = spawn(process.execPath, [holder, order], {
    env,
    detached: true,
    stdio: ['pipe', output, output],
  })
  // Writing the end of the pipe fails when the holder is gone first; `ended` tells that story.
  process_.stdin?.on('error', () => undefined)
  const ended = new Promise<number>((resolve, reject) => {
    process_.on('error', reject)
    process_.on('exit', (code) => resolve(code ?? 1))
  })
  return {
    ended,
    stop() {
      process_.stdin?.end()
      return ended
    },
    kill() {
      process_.stdin?.write('kill')
      return ended
    },
  }
}
