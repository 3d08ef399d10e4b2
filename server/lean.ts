import { existsSync, readFileSync } from 'node:fs'
import { buildRecord } from './build-record'

// Loaded before everything else by server.ts. Each of these costs the web process tens of megabytes and gives a
// finished site nothing; development keeps both.
if (process.env.NODE_ENV !== 'development') {
  // Node reads the source map of every file that Next consists of.
  process.setSourceMapsEnabled(false)
  useConfigOfBuild()
}

/**
 * Gives Next the configuration that the build wrote down, as its own standalone server does. Otherwise it loads its
 * compiler to read next.config.ts, and that file wants packages that only development has.
 */
function useConfigOfBuild(): void {
  // Its absence is told by start-check.ts, with all else that is missing.
  if (!existsSync(buildRecord)) return
  const { config } = JSON.parse(readFileSync(buildRecord, 'utf8')) as { config: unknown }
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}
