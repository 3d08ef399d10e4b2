import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listenOnFreePort } from '@/scripts/support/free-port'
import { type RunningDemo, startDemo } from '@/tests/support/demo'
import { temporaryDataDir } from '@/tests/support/temporary-data-dir'

let dataDir: string
let remove: () => void
const running: RunningDemo[] = []

beforeEach(() => {
  const scratch = temporaryDataDir()
  dataDir = scratch.dataDir
  remove = scratch.remove
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((demo) => demo.stop()))
  remove()
})

async function start(folder = dataDir): Promise<RunningDemo> {
  const demo = await startDemo(folder)
  running.push(demo)
  return demo
}

const answers = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => 'nobody there',
  )

async function databaseAnswers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

async function send(url: string): Promise<void> {
  const body = {
    service: 'not-sure',
    fullName: 'Ana',
    contactBy: 'email',
    email: 'ana@example.org',
    consent: true,
  }
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/consultations`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(201)
}

/** The letters to the person who sent a request here; those about the examples of a demo are left aside. */
async function lettersToAna(mailUrl: string): Promise<{ to: string }[]> {
  const all: { to: string }[] = await (await fetch(`${mailUrl}.json`)).json()
  return all.filter(({ to }) => to === 'ana@example.org')
}

describe('the demo', () => {
  test('killed with no chance to clean up leaves nothing running, and the next start has its data', async () => {
    const first = await start()
    await send(first.url)
    await expect.poll(() => lettersToAna(first.mailUrl), { timeout: 10_000 }).toHaveLength(1)

    process.kill(first.pid, 'SIGKILL')
    await expect.poll(() => answers(first.url), { timeout: 5_000 }).toBe('nobody there')
    await expect.poll(() => databaseAnswers(first.databaseUrl), { timeout: 10_000 }).toBe(false)

    const second = await start()
    expect(await lettersToAna(second.mailUrl)).toHaveLength(1)
    const client = new pg.Client({ connectionString: second.databaseUrl })
    await client.connect()
    const { rows } = await client.query('SELECT count(*)::int AS n FROM "ConsultationRequest"')
    await client.end()
    // Its three examples, made once, and the one that was sent.
    expect(rows).toEqual([{ n: 4 }])
  })

  test('stopped with Ctrl-C closes everything and takes its addresses back', async () => {
    const demo = await start()
    process.kill(demo.pid, 'SIGINT')
    expect(await demo.ended).toBe(0)
    expect(await answers(demo.url)).toBe('nobody there')
    expect(await databaseAnswers(demo.databaseUrl)).toBe(false)
    expect(existsSync(join(dataDir, 'demo.json'))).toBe(false)
  })

  test('runs beside another one and beside a stranger on its port, but not twice on one folder', async () => {
    const stranger = createServer((_, response) => response.end('a stranger'))
    await listenOnFreePort(stranger, 43_000)
    const other = temporaryDataDir()
    const [first, second] = [await start(), await start(other.dataDir)]
    expect(new Set([first.url, second.url, 'http://localhost:43000']).size).toBe(3)
    expect([await answers(`${first.url}/en`), await answers(`${second.url}/en`)]).toEqual([200, 200])
    await expect(startDemo(dataDir)).rejects.toThrow('did not start')
    expect(await answers(`${first.url}/en`)).toBe(200)
    await second.stop()
    other.remove()
    stranger.close()
  })

  test('starts again what ends by itself', async () => {
    const demo = await start()
    const postmaster = Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10)
    process.kill(postmaster, 'SIGKILL')
    await expect.poll(() => answers(`${demo.url}/api/health`), { timeout: 10_000 }).toBe(503)
    await expect.poll(() => answers(`${demo.url}/api/health`), { timeout: 20_000 }).toBe(200)
  })
})
