import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { accountFor, launch } from './postgres-program'

/** The major version of the embedded Postgres: it opens no data of another one. */
const major = '18'

/** The account of Postgres that may do everything; the site itself gets a smaller one. */
export const superuser = 'postgres'

/**
 * Makes the folder of a new Postgres, or leaves an existing one as it is.
 *
 * @throws when the folder was written by another major version.
 */
export async function ensureCluster(folder: string, password: string): Promise<void> {
  const version = join(folder, 'PG_VERSION')
  if (!existsSync(version)) return createCluster(folder, password)
  const found = readFileSync(version, 'utf8').trim()
  if (found !== major) {
    throw new Error(`${folder} was written by Postgres ${found}, this is ${major}: use another DATA_DIR.`)
  }
}

async function createCluster(folder: string, password: string): Promise<void> {
  // Made beside and then renamed: a start that is killed here leaves nothing that looks like a database.
  const draft = `${folder}.new`
  const passwordFile = `${folder}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const account = accountFor(dirname(folder))
  for (const path of account ? [draft, passwordFile] : [])
    chownSync(path, account?.uid ?? 0, account?.gid ?? 0)
  try {
    await initdb(draft, passwordFile)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, folder)
}

async function initdb(folder: string, passwordFile: string): Promise<void> {
  const { command, args, ...account } = launch('initdb', folder, [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    // The same order of letters everywhere: nothing depends on which languages the machine has.
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    // Postgres writes everything down at its first shutdown anyway.
    '--no-sync',
  ])
  await promisify(execFile)(command, args, { ...account, cwd: '/' })
}
