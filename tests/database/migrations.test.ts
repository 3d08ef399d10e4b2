import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrationDifference } from '@/scripts/support/migration-difference'
import { migrationNames } from '@/scripts/support/migration-files'
import { applyMigrations, pendingMigrations } from '@/scripts/support/migrations'
import { emptyDatabase } from '@/tests/support/fresh-database'
import { temporaryDataDir } from '@/tests/support/temporary-data-dir'

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

test('the migrations say what the schema says', async () => {
  expect(await migrationDifference(await emptyDatabase())).toBe('')
})

test('three processes that start at once apply each migration once', async () => {
  const url = await emptyDatabase()
  expect(await pendingMigrations(url)).toEqual(migrationNames())
  const applied = await Promise.all([1, 2, 3].map(() => applyMigrations(url)))
  expect(applied.flat()).toEqual(migrationNames())
  expect(await pendingMigrations(url)).toEqual([])
  expect(await applyMigrations(url)).toEqual([])
})

describe('a migration', () => {
  let folder: string
  let remove: () => void
  const write = (name: string, sql: string) => {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'migration.sql'), sql)
  }
  beforeEach(() => {
    const scratch = temporaryDataDir()
    folder = scratch.dataDir
    remove = scratch.remove
  })
  afterEach(() => remove())

  test('may hold a function with semicolons in it', async () => {
    const url = await emptyDatabase()
    write('1_refuse', `CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a;b'; END $$;`)
    expect(await applyMigrations(url, folder)).toEqual(['1_refuse'])
    expect(await ask(url, 'SELECT f()')).toEqual([{ f: 'a;b' }])
  })

  test('that fails leaves nothing, and is tried again once it is mended', async () => {
    const url = await emptyDatabase()
    write('1_good', 'CREATE TABLE good (n int);')
    write('2_bad', 'CREATE TABLE half (n int); SELECT 1 / 0;')
    await expect(applyMigrations(url, folder)).rejects.toThrow(/division by zero[\s\S]*2_bad/)
    expect(await ask(url, `SELECT to_regclass('good') AS good, to_regclass('half') AS half`)).toEqual([
      { good: 'good', half: null },
    ])
    expect(await pendingMigrations(url, folder)).toEqual(['2_bad'])
    rmSync(join(folder, '2_bad'), { recursive: true })
    write('2_bad', 'CREATE TABLE half (n int);')
    expect(await applyMigrations(url, folder)).toEqual(['2_bad'])
    expect(await pendingMigrations(url, folder)).toEqual([])
  })
})
