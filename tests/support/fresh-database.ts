import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** A new database with all tables and no rows. It goes with the Postgres of the run. @returns its address. */
export async function freshDatabase(): Promise<string> {
  const { url } = inject('database')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  // Not through `clinic`: a database that somebody is connected to cannot be copied.
  const client = new pg.Client({ connectionString: onDatabase(url, 'postgres') })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE clinic`)
  } finally {
    await client.end()
  }
  return onDatabase(url, name)
}

function onDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
