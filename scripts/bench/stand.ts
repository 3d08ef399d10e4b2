import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from '../support/build-site'
import { startDatabase } from '../support/embedded-database'
import { freePort } from '../support/free-port'
import { startMailbox } from '../support/mailbox/mailbox'
import { applyMigrations } from '../support/migrations'
import { startSite } from '../support/site'
import { siteSettings } from '../support/site-settings'

/** A site of its own to measure: a durable Postgres, a mailbox, the production build, no limit on requests. */
export async function openStand() {
  const dataDir = mkdtempSync(join(tmpdir(), 'clinic-bench-'))
  // When root measures, Postgres runs as another account that must reach its own folder in here.
  chmodSync(dataDir, 0o755)
  const distDir = '.next-test'
  await ensureBuild({ distDir, settings: { DEMO: '1' } })
  const database = await startDatabase({ dataDir })
  const mailbox = await startMailbox({ dataDir })
  await applyMigrations(database.url)
  const port = await freePort(3_500)
  const limits: Record<string, string> = {
    REQUESTS_PER_CLIENT: '10000000',
    REQUESTS_PER_SITE: '10000000',
    REQUESTS_PER_RECIPIENT: '10000000',
  }
  const settings = { ...siteSettings({ dataDir, databaseUrl: database.url, mailbox, port }), ...limits }
  const site = await startSite({ settings, mode: 'production', distDir, output: 'ignore' })
  return {
    url: `http://${settings.HOST}:${port}`,
    databaseUrl: database.url,
    settings,
    async close() {
      await site.stop()
      await mailbox.stop()
      await database.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
