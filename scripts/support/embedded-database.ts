import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { ensureCluster, superuser } from './database-cluster'
import { freePort, loopback } from './free-port'
import { keptSecrets } from './kept-secrets'
import { type Leashed, leash } from './leash'
import { endLeftoverPostgres } from './postgres-leftover'
import { launch } from './postgres-program'

type Options = {
  dataDir: string
  /** Where to look for a free port first. */
  wantedPort?: number
  /** Extra settings of Postgres, such as `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string>
}

/** `stop` is Postgres' fast shutdown: it breaks connections and writes everything down. */
export type EmbeddedDatabase = Leashed & {
  /** For the site: owner of the database `clinic`, may create databases, no superuser. */
  url: string
  /** For a superuser, in the database `postgres`. */
  adminUrl: string
  port: number
  /** Of the first process of Postgres. */
  pid: number
}

const startMilliseconds = 60_000

/**
 * Starts the real PostgreSQL that npm brings, on 127.0.0.1 only, with its data in `<dataDir>/postgres` and its log in
 * `<dataDir>/postgres.log`. It ends when this process ends, however that happens.
 *
 * @throws when it does not start; the message ends with the last lines of its log.
 */
export async function startDatabase({
  dataDir,
  wantedPort = 54_320,
  settings = {},
}: Options): Promise<EmbeddedDatabase> {
  mkdirSync(dataDir, { recursive: true })
  const folder = resolve(dataDir, 'postgres')
  const { databasePassword: password } = keptSecrets(dataDir)
  await endLeftoverPostgres(folder)
  await ensureCluster(folder, password)

  const logFile = join(dataDir, 'postgres.log')
  const { port, leashed } = await startOnFreePort({ folder, logFile, wantedPort, password, settings })
  const url = (user: string, database: string) =>
    `postgresql://${user}:${password}@${loopback}:${port}/${database}`
  const adminUrl = url(superuser, 'postgres')
  await ensureClinicDatabase(adminUrl, password)
  const pid = Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10)
  return { url: url('clinic', 'clinic'), adminUrl, port, pid, ...leashed }
}

type Start = {
  folder: string
  logFile: string
  wantedPort: number
  password: string
  settings: Record<string, string>
}

async function startOnFreePort({ folder, logFile, wantedPort, password, settings }: Start) {
  const deadline = Date.now() + startMilliseconds
  for (let wanted = wantedPort; ; ) {
    const port = await freePort(wanted)
    const leashed = leashPostgres(folder, logFile, port, settings)
    const ready = await isReady(
      leashed,
      `postgresql://${superuser}:${password}@${loopback}:${port}/postgres`,
      deadline,
    )
    if (ready) return { port, leashed }
    await leashed.stop()
    const log = readFileSync(logFile, 'utf8')
    const isTaken = log.includes('could not bind')
    // After kill -9 the last processes of the old Postgres take a moment to notice.
    const isHeld = log.includes('is still in use')
    if (Date.now() > deadline || !(isTaken || isHeld)) {
      throw new Error(`Postgres did not start:\n${log.trim().split('\n').slice(-8).join('\n')}`)
    }
    if (isTaken) wanted = port + 1
    await wait(500)
  }
}

function leashPostgres(
  folder: string,
  logFile: string,
  port: number,
  settings: Record<string, string>,
): Leashed {
  const fixed = {
    listen_addresses: loopback,
    unix_socket_directories: '',
    // An error's details repeat the values of the row: a person's words do not belong in a log.
    log_error_verbosity: 'terse',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }
  const flags = Object.entries({ ...fixed, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const output = openSync(logFile, 'w', 0o600)
  const launched = launch('postgres', folder, ['-D', folder, '-p', String(port), ...flags])
  const leashed = leash({ ...launched, cwd: '/', stopSignal: 'SIGINT', graceMilliseconds: 15_000, output })
  closeSync(output)
  return leashed
}

async function isReady(leashed: Leashed, url: string, deadline: number): Promise<boolean> {
  let hasEnded = false
  leashed.ended.then(() => {
    hasEnded = true
  })
  while (!hasEnded && Date.now() < deadline) {
    if (await answers(url)) return true
    await wait(50)
  }
  return false
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    // Not listening yet, or still replaying what it wrote before it was killed.
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function ensureClinicDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount: roles } = await client.query(`SELECT 1 FROM pg_roles WHERE rolname = 'clinic'`)
    if (!roles)
      await client.query(`CREATE ROLE clinic LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`)
    const { rowCount: databases } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'clinic'`)
    if (!databases) await client.query('CREATE DATABASE clinic OWNER clinic')
  } finally {
    await client.end()
  }
}
