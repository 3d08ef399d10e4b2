import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine, hasEnded, signal } from './processes'

/**
 * Ends a Postgres that still runs on this folder after its owner was killed, and removes the lock file of one that no
 * longer runs but whose process id now belongs to something else (Postgres would refuse to start).
 *
 * @throws when the old Postgres does not end within 20 seconds.
 */
export async function endLeftoverPostgres(folder: string): Promise<void> {
  const lockFile = join(folder, 'postmaster.pid')
  if (!existsSync(lockFile)) return
  const pid = Number.parseInt(readFileSync(lockFile, 'utf8'), 10)
  const command = Number.isInteger(pid) ? commandLine(pid) : null
  // A dead process: Postgres itself sees that, and waits for the memory it shared.
  if (command === null) return
  if (!isPostgresOn(command, folder)) {
    rmSync(lockFile)
    return
  }
  // SIGINT is Postgres' fast shutdown: it breaks connections and writes everything down.
  signal(pid, 'SIGINT')
  if (await hasEnded(pid, 15_000)) return
  signal(pid, 'SIGQUIT')
  if (!(await hasEnded(pid, 5_000)))
    throw new Error(`Postgres ${pid} still runs on ${folder} and does not stop.`)
}

function isPostgresOn(command: string, folder: string): boolean {
  return command.includes('postgres') && command.includes(folder)
}
