import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tsx } from '@/scripts/support/root'
import { type House, openHouse } from '@/tests/support/house'

let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

/** Runs what `npm start` runs, with these settings alone. */
async function start(settings: Record<string, string>) {
  const { command, args, cwd, env } = tsx('scripts/start.ts', {
    NODE_ENV: 'production',
    NEXT_DIST_DIR: '.next-test',
    PATH: process.env.PATH,
    ...settings,
  })
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
  const [words, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return { words, code }
}

const without = (name: string) =>
  Object.fromEntries(Object.entries(house.settings).filter(([key]) => key !== name))

describe('production does not start', () => {
  test('without settings, and names each that is missing in one go', async () => {
    const { words, code } = await start({})
    expect(code).toBe(1)
    for (const name of [
      'DATABASE_URL',
      'SMTP_URL',
      'APP_URL',
      'MAIL_FROM',
      'OFFICE_EMAIL',
      'APP_SECRET',
      'ENCRYPTION_KEYS',
    ])
      expect(words).toContain(`- ${name} is missing`)
    expect(words).not.toMatch(/\n\s+at /)
  })

  test('without a database to fall back on', async () => {
    const { words, code } = await start(without('DATABASE_URL'))
    expect(code).toBe(1)
    expect(words).toContain('DATABASE_URL')
  })

  test('when the database does not answer, and tells no password', async () => {
    const DATABASE_URL = 'postgresql://clinic:top-secret@127.0.0.1:9/clinic'
    const { words, code } = await start({ ...house.settings, DATABASE_URL })
    expect(code).toBe(1)
    expect(words).toMatch(/DATABASE_URL does not answer \(ECONNREFUSED\)/)
    expect(words).not.toContain('top-secret')
  })

  test('on tables of another version, and says what brings them up to date', async () => {
    await house.sql('UPDATE _prisma_migrations SET rolled_back_at = now()')
    const { words, code } = await start(house.settings)
    expect(code).toBe(1)
    expect(words).toContain('npm run migrate')
  })

  test('without a build, and says what makes one', async () => {
    const { words, code } = await start({ ...house.settings, NEXT_DIST_DIR: '.next-nowhere' })
    expect(code).toBe(1)
    expect(words).toContain('npm run build')
  })

  test('at another address than its pages name, and says what makes them name it', async () => {
    const { words, code } = await start({ ...without('DEMO'), APP_URL: 'https://www.example.org' })
    expect(code).toBe(1)
    expect(words).toMatch(/- .*https:\/\/www\.example\.org.* Run: npm run build/)
  })

  test('when nobody can say how many proxies stand in front', async () => {
    const { words, code } = await start({ ...house.settings, TRUSTED_PROXY_HOPS: 'yes' })
    expect(code).toBe(1)
    expect(words).toContain('TRUSTED_PROXY_HOPS')
  })
})
