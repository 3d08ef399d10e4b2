import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabase } from './support/embedded-database'
import { migrationDifference } from './support/migration-difference'
import { lockfile, lockfileName, migrationsDir } from './support/migration-files'

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run migration:new <name>   (small letters, digits and _)')
  process.exit(1)
}

const sql = await inScratchDatabase(migrationDifference)
if (sql === '') {
  console.log('prisma/schema.prisma says nothing that the migrations do not.')
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = join(migrationsDir, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), `${sql}\n`)
  writeFileSync(join(migrationsDir, lockfileName), lockfile)
  console.log(`${sql}\n\nwritten to ${folder}/migration.sql: read it, add what Prisma cannot say`)
}

/** Runs something on an empty database that is gone afterwards. */
async function inScratchDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'migration-'))
  // When root runs this, Postgres runs as another account that must reach its own folder in here.
  chmodSync(dataDir, 0o755)
  const database = await startDatabase({ dataDir, settings: { fsync: 'off' } })
  try {
    return await use(database.url)
  } finally {
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
