import { noFilters, withEngine } from './migration-engine'
import { migrationList, schemaFiles } from './migration-files'

/**
 * The SQL that leads from all migrations to prisma/schema.prisma; empty when they say the same.
 *
 * @param emptyUrl a database without tables, in which the migrations are tried out.
 */
export async function migrationDifference(emptyUrl: string): Promise<string> {
  const diff = await withEngine({ databaseUrl: emptyUrl, shadowUrl: emptyUrl }, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrationList() },
      to: { tag: 'schemaDatamodel', ...schemaFiles() },
      script: true,
      exitCode: null,
      filters: noFilters,
    }),
  )
  const sql = (diff.stdout ?? '').trim()
  return sql === '-- This is an empty migration.' ? '' : sql
}
