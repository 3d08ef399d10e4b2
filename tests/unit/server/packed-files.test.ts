import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packFiles } from '@/scripts/finish/pack-files'
import { readPackedFiles, servePacked } from '@/server/packed-files'

const script = 'console.log("¡Hola!");'.repeat(50)
let folder: string
let site: string
let close: () => void

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'))
  mkdirSync(join(folder, 'chunks'))
  writeFileSync(join(folder, 'chunks/a.js'), script)
  writeFileSync(join(folder, 'chunks/font.woff2'), 'packed by itself')
  packFiles(folder)
  const handle = servePacked(readPackedFiles(folder), async (_, response) => void response.end('from Next'))
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => server.close()
})
afterEach(() => {
  close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${site}/_next/static/${path}`, { method, headers: { 'accept-encoding': 'br', ...headers } })

test.each(['br', 'gzip, deflate, br, zstd', 'br;q=0.9', 'gzip,BR ; q=1'])(
  'a browser that takes “%s” has the packed copy, which is the script',
  async (encodings) => {
    const answer = await ask('chunks/a.js', { 'accept-encoding': encodings })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('content-type')).toBe('application/javascript; charset=UTF-8')
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(script.length / 10)
    expect(await answer.text()).toBe(script)
  },
)

test.each(['gzip', 'br;q=0', 'br; q=0.000, gzip', 'brotli', 'identity'])(
  'one that takes “%s” is left to Next',
  async (encodings) => {
    expect(await (await ask('chunks/a.js', { 'accept-encoding': encodings })).text()).toBe('from Next')
  },
)

test('so is what was not packed, what is asked for in part, and what is no reading', async () => {
  for (const answer of [
    ask('chunks/font.woff2'),
    ask('chunks/a.js.br'),
    ask('chunks/../../server.js'),
    ask('chunks/a.js', { range: 'bytes=0-9' }),
    ask('chunks/a.js', {}, 'POST'),
  ])
    expect(await (await answer).text()).toBe('from Next')
})

test('a build that is made anew meanwhile takes no file away', async () => {
  rmSync(folder, { recursive: true })
  expect(await (await ask('chunks/a.js')).text()).toBe(script)
})
