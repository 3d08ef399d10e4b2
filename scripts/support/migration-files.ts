import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'

const prismaDir = fileURLToPath(new URL('../../prisma', import.meta.url))

export const migrationsDir = join(prismaDir, 'migrations')

/** Says for which database the migrations are; Prisma wants it beside them. */
export const lockfileName = 'migration_lock.toml'
export const lockfile = 'provider = "postgresql"\n'

/** The schema in the form the engine wants. */
export function schemaFiles() {
  const path = join(prismaDir, 'schema.prisma')
  return { files: [{ path, content: readFileSync(path, 'utf8') }] }
}

/** Names of the migrations of this checkout, oldest first. */
export function migrationNames(): string[] {
  if (!existsSync(migrationsDir)) return []
  const folders = readdirSync(migrationsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.map((folder) => folder.name).sort()
}

/** The migrations of this checkout in the form the engine wants. */
export function migrationList(): MigrationList {
  const migrationDirectories = migrationNames().map((path) => {
    const value = readFileSync(join(migrationsDir, path, 'migration.sql'), 'utf8')
    return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
  })
  return {
    baseDir: migrationsDir,
    lockfile: { path: lockfileName, content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories,
  }
}
