import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addressProblem, builtForFile } from '@/server/built-for'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What is said of a site at www.example.org whose pages were built for an address. */
function builtFor(address: string | null) {
  const file = builtForFile(folder)
  if (address !== null) writeFileSync(file, address)
  return addressProblem('https://www.example.org', file)
}

test('a site starts at the address for which its pages were built', () => {
  expect(builtFor('https://www.example.org')).toEqual([])
})

test('pages that name another address are not served, and it is said what to do', () => {
  expect(builtFor('https://old.example.org')).toEqual([
    'APP_URL is https://www.example.org, but the pages were built for https://old.example.org. Run: npm run build',
  ])
})

test('nor are pages that were built without knowing their address', () => {
  expect(builtFor('')).toEqual([
    expect.stringMatching(/^The pages were built without APP_URL.*npm run build$/),
  ])
})

test('a build of before, which noted nothing, is trusted', () => {
  expect(builtFor(null)).toEqual([])
})
