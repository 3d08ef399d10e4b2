import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { commandLine } from './processes'

/** What a running demo tells other programs, in `<dataDir>/demo.json`. */
export type DemoAddresses = {
  url: string
  mailUrl: string
  smtpUrl: string
  databaseUrl: string
  pid: number
}

/**
 * Takes a data folder for this process, so that a second demo does not stop the database of the first.
 *
 * @returns the folder's absolute path, and what gives it back.
 * @throws when a demo runs on it.
 */
export function claimDataDir(folder: string): { dataDir: string; release: () => Promise<void> } {
  const dataDir = resolve(folder)
  mkdirSync(dataDir, { recursive: true })
  const lock = join(dataDir, 'demo.pid')
  const owner = take(lock)
  if (owner)
    throw new Error(
      `Process ${owner} already runs on ${dataDir}: stop it, or set DATA_DIR to another folder.`,
    )
  rmSync(join(dataDir, 'demo.json'), { force: true })
  const release = async () => {
    for (const file of [join(dataDir, 'demo.json'), lock]) rmSync(file, { force: true })
  }
  return { dataDir, release }
}

/** Publishes the addresses; readable only by who started the demo, for one of them holds a password. */
export function writeAddresses(dataDir: string, addresses: DemoAddresses): void {
  const file = join(dataDir, 'demo.json')
  // Beside and renamed: who waits for the file never reads half of it.
  writeFileSync(`${file}.new`, `${JSON.stringify(addresses, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** Makes the lock file. @returns the process that holds it, or null when it is ours now. */
function take(lock: string): number | null {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const owner = Number(readFileSync(lock, 'utf8'))
  const command = owner > 0 ? commandLine(owner) : null
  if (command && /scripts\/(demo|dev)\.ts/.test(command)) return owner
  // Its owner was killed.
  rmSync(lock, { force: true })
  return take(lock)
}
