import { startDemo } from './demo'
import { temporaryDataDir } from './temporary-data-dir'

/** Starts the site that all browser tests share. @returns what stops it. */
export default async function startBrowserSite(): Promise<() => Promise<void>> {
  const { dataDir, remove } = temporaryDataDir()
  const demo = await startDemo(dataDir)
  process.env.SITE_URL = demo.url
  process.env.SITE_DATABASE_URL = demo.databaseUrl
  process.env.SITE_DATA_DIR = dataDir
  return async () => {
    await demo.stop()
    remove()
  }
}
