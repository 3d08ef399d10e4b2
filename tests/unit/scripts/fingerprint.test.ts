import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fingerprint } from '@/scripts/support/fingerprint'
import { temporaryDataDir } from '@/tests/support/temporary-data-dir'

const { dataDir: root, remove } = temporaryDataDir()
afterAll(remove)

function write(path: string, words: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), words)
}

test('a build is made again for what it is made of, and for nothing else', () => {
  write('content/pages/en/home.md', 'Hello')
  write('app/page.tsx', 'export default null')
  const before = fingerprint(root, { DEMO: '1' })

  utimesSync(join(root, 'app/page.tsx'), new Date(0), new Date(0))
  write('tests/unit/new.test.ts', 'a test')
  write('app/fonts/text.woff2', 'made by the build')
  expect(fingerprint(root, { DEMO: '1' })).toBe(before)

  expect(fingerprint(root, {})).not.toBe(before)
  write('content/pages/en/home.md', 'Hello!')
  const changed = fingerprint(root, { DEMO: '1' })
  expect(changed).not.toBe(before)
  write('content/pages/en/new.md', '')
  expect(fingerprint(root, { DEMO: '1' })).not.toBe(changed)
})
