import pg from 'pg'
import { ensureBuild } from '@/scripts/support/build-site'
import { startDatabase } from '@/scripts/support/embedded-database'
import { freePort } from '@/scripts/support/free-port'
import type { Leashed } from '@/scripts/support/leash'
import { startMailbox } from '@/scripts/support/mailbox/mailbox'
import { applyMigrations } from '@/scripts/support/migrations'
import { startSite } from '@/scripts/support/site'
import { siteSettings } from '@/scripts/support/site-settings'
import { temporaryDataDir } from './temporary-data-dir'

const distDir = '.next-test'

/** A whole site of its own for one test file: a real Postgres, a mail server, the built pages, nothing shared. */
export async function openHouse() {
  const { dataDir, remove } = temporaryDataDir()
  await ensureBuild({ distDir, settings: { DEMO: '1' } })
  let database = await startDatabase({ dataDir })
  const mailbox = await startMailbox({ dataDir })
  await applyMigrations(database.url)
  const port = await freePort(3_300)
  const settings = siteSettings({ dataDir, databaseUrl: database.url, mailbox, port })
  const url = `http://${settings.HOST}:${port}`
  let site: Leashed | undefined
  let beside: Leashed | undefined

  return {
    url,
    port,
    mailbox,
    /** What the site is started with. */
    settings,
    async start() {
      site = await startSite({ settings, mode: 'production', distDir, output: 'ignore' })
    },
    /** A second process of the site, with the same database and mailbox. @returns its address. */
    async startBeside() {
      const PORT = String(await freePort(port + 1))
      beside = await startSite({
        settings: { ...settings, PORT },
        mode: 'production',
        distDir,
        output: 'ignore',
      })
      return `http://${settings.HOST}:${PORT}`
    },
    /** As a deploy ends it. @returns its exit code. */
    async stop() {
      return site?.stop()
    },
    /** As a power cut would end it. */
    async kill() {
      await site?.kill()
    },
    async stopDatabase() {
      await database.stop()
    },
    async startDatabase() {
      database = await startDatabase({ dataDir, wantedPort: database.port })
    },
    /** The rows that a question gets, asked beside the site. */
    async sql<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
      const client = new pg.Client({ connectionString: database.url })
      await client.connect()
      const { rows } = await client.query<Row>(text)
      await client.end()
      return rows
    },
    async close() {
      await Promise.all([site?.stop(), beside?.stop()])
      await mailbox.stop()
      await database.stop()
      remove()
    },
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>
