import { applyMigrations } from './support/migrations'

const databaseUrl = process.env.DATABASE_URL
if (!databaseUrl) {
  console.error(
    'DATABASE_URL is missing: where Postgres is, such as postgresql://user:password@host:5432/clinic',
  )
  process.exit(1)
}

try {
  const applied = await applyMigrations(databaseUrl)
  for (const name of applied) console.log(`applied ${name}`)
  if (applied.length === 0) console.log('The database is up to date.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
