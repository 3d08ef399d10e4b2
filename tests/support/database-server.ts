import type { TestProject } from 'vitest/node'
import { startDatabase } from '@/scripts/support/embedded-database'
import { applyMigrations } from '@/scripts/support/migrations'
import { temporaryDataDir } from './temporary-data-dir'

declare module 'vitest' {
  interface ProvidedContext {
    database: { url: string; adminUrl: string }
  }
}

/** Starts one Postgres for a whole run; its database `clinic` has all tables and is copied for each test file. */
export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  const { dataDir, remove } = temporaryDataDir()
  const { url, adminUrl, stop } = await startDatabase({
    dataDir,
    wantedPort: 55_432,
    // It outlives no power cut, and need not.
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '300' },
  })
  await applyMigrations(url)
  project.provide('database', { url, adminUrl })
  return async () => {
    await stop()
    remove()
  }
}
