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

/** Names of the migrations in a folder, oldest first. */
export function migrationNames(folder = migrationsDir): string[] {
  if (!existsSync(folder)) return []
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.map(({ name }) => name).sort()
}

/** The migrations in a folder in the form the engine wants. */
export function migrationList(folder = migrationsDir): MigrationList {
  const migrationDirectories = migrationNames(folder).map((path) => {
    const value = readFileSync(join(folder, path, 'migration.sql'), 'utf8')
    return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
  })
  return {
    baseDir: folder,
    lockfile: { path: lockfileName, content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories,
  }
}
