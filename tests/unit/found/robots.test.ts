import { unstable_getResponseFromNextConfig as answerTo } from 'next/experimental/testing/server'
import { expect, test } from 'vitest'
import { headerRules } from '@/app/doors/security-headers'
import robots from '@/app/robots'
import { sourceFiles } from '@/tests/support/source-files'

/** An address of each page that is made anew for whoever asks: those that concern one person. */
const addresses = sourceFiles()
  .filter(({ path, text }) => /^app\/(?!api\/)/.test(path) && text.includes("dynamic = 'force-dynamic'"))
  .map(({ path }) =>
    path
      .replace(/^app|\/[^/]+$/g, '')
      .replace('[locale]', 'en')
      .replace(/[[\]]/g, ''),
  )

test('search engines may ask for whatever is a page', () => {
  expect(robots().rules).toEqual({ userAgent: '*', allow: '/', disallow: ['/api/', '/dev/'] })
})

test('the pages that concern one person are known here', () => {
  expect(addresses).toContain('/en/requests/token/times/id/cancel')
  expect(addresses).toContain('/en/search')
  expect(addresses).toContain('/desk')
})

test.each(addresses)('whoever fetches %s is told to list it nowhere', async (path) => {
  const nextConfig = { headers: async () => headerRules() }
  const answer = await answerTo({ url: `https://clinic.test${path}`, nextConfig })
  expect(answer.headers.get('x-robots-tag')).toBe('noindex')
})
