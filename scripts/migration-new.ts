import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabase } from './support/embedded-database'
import { noFilters, withEngine } from './support/migration-engine'
import { lockfile, lockfileName, migrationList, migrationsDir, schemaFiles } from './support/migration-files'

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run migration:new -- <name>   (small letters, digits and _)')
  process.exit(1)
}

const sql = await difference()
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

/** The SQL that leads from all migrations to the schema; tried out in a Postgres of its own. */
async function difference(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'migration-'))
  const database = await startDatabase({ dataDir, settings: { fsync: 'off' } })
  try {
    const urls = { databaseUrl: database.adminUrl, shadowUrl: database.url }
    const diff = await withEngine(urls, (engine) =>
      engine.diff({
        from: { tag: 'migrations', ...migrationList() },
        to: { tag: 'schemaDatamodel', ...schemaFiles() },
        script: true,
        exitCode: null,
        filters: noFilters,
      }),
    )
    const script = (diff.stdout ?? '').trim()
    return /^-- This is an empty migration\.$/.test(script) ? '' : script
  } finally {
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
