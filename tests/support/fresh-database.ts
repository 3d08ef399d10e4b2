import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** A new database with all tables and no rows. It goes with the Postgres of the run. @returns its address. */
export function freshDatabase(): Promise<string> {
  return create('TEMPLATE clinic')
}

/** A new database without tables. @returns its address. */
export function emptyDatabase(): Promise<string> {
  return create('TEMPLATE template1')
}

async function create(how: string): Promise<string> {
  const { url } = inject('database')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  // Not through `clinic`: a database that somebody is connected to cannot be copied.
  const client = new pg.Client({ connectionString: onDatabase(url, 'postgres') })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name} ${how}`)
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
