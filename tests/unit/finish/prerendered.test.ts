import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prerenderedPages, writeHeaders } from '@/scripts/finish/prerendered'

const app = mkdtempSync(join(tmpdir(), 'app-'))
const meta = (page: string) => JSON.parse(readFileSync(join(app, `${page}.meta`), 'utf8'))

test('a page gets its policy and asks caches to check, and keeps what the framework noted', () => {
  writeFileSync(join(app, 'en.html'), '')
  writeFileSync(
    join(app, 'en.meta'),
    '{"headers":{"x-next-cache-tags":"a","x-nextjs-prerender":"1"},"segmentPaths":[]}',
  )
  writeHeaders(app, 'en', "script-src 'none'")
  expect(prerenderedPages(app)).toEqual(['en'])
  expect(meta('en')).toEqual({
    headers: {
      'x-next-cache-tags': 'a',
      'content-security-policy': "script-src 'none'",
      'cache-control': 'public, max-age=0, must-revalidate',
    },
    segmentPaths: [],
  })
})

test('the 404 is kept by no cache: the framework says so itself', () => {
  writeFileSync(join(app, '_not-found.meta'), '{"status":404}')
  writeHeaders(app, '_not-found', "script-src 'none'")
  expect(meta('_not-found').headers).toEqual({ 'content-security-policy': "script-src 'none'" })
})

test('the page for an address that leads nowhere says so in its status too, in each language', () => {
  mkdirSync(join(app, 'es'))
  writeFileSync(join(app, 'es/lost.meta'), '{"headers":{}}')
  writeHeaders(app, 'es/lost', "script-src 'none'")
  expect(meta('es/lost')).toEqual({
    headers: { 'content-security-policy': "script-src 'none'", 'cache-control': 'no-store' },
    status: 404,
  })
})
