import { existsSync } from 'node:fs'
import { readEnv } from '@/lib/env'
import { numberProblems } from '@/lib/number-settings'
import { pendingMigrations } from '@/scripts/support/migrations'
import { buildRecord } from './build-record'
import { addressProblem } from './built-for'
import { parseTrustedHops } from './headers'

/**
 * What keeps the site from starting, one readable line each; none when it may start.
 * The database is asked only when the settings are complete.
 */
export async function findProblems(source: NodeJS.ProcessEnv): Promise<string[]> {
  const read = readEnv(source)
  const problems = 'problems' in read ? read.problems : []
  if (source.NODE_ENV !== 'development' && !existsSync(buildRecord)) {
    problems.push(`There is no finished build (${buildRecord}). Run: npm run build`)
  }
  problems.push(...numberProblems(source))
  try {
    parseTrustedHops(source.TRUSTED_PROXY_HOPS)
  } catch (error) {
    problems.push((error as Error).message)
  }
  // A demonstration runs at whatever port is free, on pages that were built for none.
  const isRealSite = source.NODE_ENV !== 'development' && !source.DEMO
  if ('settings' in read && isRealSite) problems.push(...addressProblem(read.settings.APP_URL))
  if ('problems' in read || problems.length > 0) return problems
  return databaseProblems(read.settings.DATABASE_URL)
}

async function databaseProblems(databaseUrl: string): Promise<string[]> {
  try {
    const pending = await pendingMigrations(databaseUrl)
    return pending.length === 0 ? [] : [`The database lacks ${pending.join(', ')}. Run: npm run migrate`]
  } catch (error) {
    // The code, not the message: a driver's message can repeat the address with its password.
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return [`DATABASE_URL does not answer (${code}): is Postgres running, and may we in?`]
  }
}
