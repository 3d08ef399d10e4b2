import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimDataDir, writeAddresses } from '@/scripts/support/data-dir'
import { keptSecrets } from '@/scripts/support/kept-secrets'
import { temporaryDataDir } from '@/tests/support/temporary-data-dir'

let dataDir: string
let remove: () => void
beforeEach(() => {
  const scratch = temporaryDataDir()
  dataDir = scratch.dataDir
  remove = scratch.remove
})
afterEach(() => remove())

test('a folder whose demo was killed can be taken, and what it left is cleared away', async () => {
  // This very process: it runs, but it is no demo.
  writeFileSync(join(dataDir, 'demo.pid'), String(process.pid))
  writeFileSync(join(dataDir, 'demo.json'), '{}')
  const { release } = claimDataDir(dataDir)
  expect(existsSync(join(dataDir, 'demo.json'))).toBe(false)
  expect(readFileSync(join(dataDir, 'demo.pid'), 'utf8')).toBe(String(process.pid))
  await release()
  expect(existsSync(join(dataDir, 'demo.pid'))).toBe(false)
})

test('addresses hold a password: nobody else may read them', () => {
  const url = 'http://localhost:3000'
  writeAddresses(dataDir, { url, mailUrl: `${url}/dev/mail`, smtpUrl: 'smtp://x', databaseUrl: 'y', pid: 1 })
  expect(statSync(join(dataDir, 'demo.json')).mode & 0o777).toBe(0o600)
})

test('secrets are made once, for this folder alone', () => {
  const first = keptSecrets(dataDir)
  expect(keptSecrets(dataDir)).toEqual(first)
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(new Set(Object.values(first)).size).toBe(3)
})
