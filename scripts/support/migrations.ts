import pg from 'pg'
import { migrationList, migrationNames } from './migration-files'

/** Held while migrations run, so that two processes that start at once do not apply the same one twice. */
const lock = 4_251_118

/**
 * Applies what this database does not have yet.
 *
 * @param folder of the migrations; those of this checkout unless said.
 * @returns the names of what was applied, oldest first.
 * @throws with the message of Postgres when one fails. It was undone as a whole and is tried again next time.
 */
export async function applyMigrations(databaseUrl: string, folder?: string): Promise<string[]> {
  // Loaded only when needed: 5 MB that the web process, which imports this file, never uses.
  const { noFilters, withEngine } = await import('./migration-engine')
  const input = { migrationsList: migrationList(folder), filters: noFilters }
  return withClient(databaseUrl, async (client) => {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [lock])
    const unfinished = await unfinishedMigrations(client)
    return withEngine({ databaseUrl }, async (engine) => {
      for (const migrationName of unfinished) await engine.markMigrationRolledBack({ migrationName })
      return (await engine.applyMigrations(input)).appliedMigrationNames
    })
  })
}

/** Names of the migrations that this checkout has and the database has not, oldest first. Reads one small table. */
export async function pendingMigrations(databaseUrl: string, folder?: string): Promise<string[]> {
  const applied = await withClient(databaseUrl, appliedMigrations)
  return migrationNames(folder).filter((name) => !applied.has(name))
}

async function appliedMigrations(client: pg.Client): Promise<Set<string>> {
  return new Set(await recorded(client, 'finished_at IS NOT NULL AND rolled_back_at IS NULL'))
}

/** Those that failed or were killed half-way: each was one transaction, so nothing of it is left. */
function unfinishedMigrations(client: pg.Client): Promise<string[]> {
  return recorded(client, 'finished_at IS NULL AND rolled_back_at IS NULL')
}

async function recorded(client: pg.Client, condition: string): Promise<string[]> {
  const { rows: tables } = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`)
  if (!tables[0]?.name) return []
  const sql = `SELECT migration_name FROM _prisma_migrations WHERE ${condition}`
  const { rows } = await client.query<{ migration_name: string }>(sql)
  return rows.map((row) => row.migration_name)
}

async function withClient<T>(connectionString: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
