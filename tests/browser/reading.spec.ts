import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { expectEasyToRead, looks } from './looks'

/** Every page in the sitemap, and the drafts, which only the foot of a demonstration's pages leads to. */
async function addresses(get: (path: string) => Promise<{ text(): Promise<string> }>): Promise<string[]> {
  const sitemap = await (await get('/sitemap.xml')).text()
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  const foot = (await (await get('/en/about')).text()).replace(/^[\s\S]*<footer/, '')
  const linked = [...foot.matchAll(/href="(\/[^"]+)"/g)].map(([, path = '']) => path)
  return [...new Set([...listed, ...linked])]
}

test('every page reads without a byte of script and asks no other host for anything', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const pages = await addresses((path) => request.get(path))
  expect(pages.length).toBeGreaterThan(10)
  const hosts = new Set<string>()
  const faults: string[] = []
  page.on('request', (sent) => {
    hosts.add(new URL(sent.url()).host)
    if (sent.resourceType() === 'script') faults.push(`script on ${page.url()}: ${sent.url()}`)
  })
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(`${page.url()}: ${line.text()}`)
  })
  for (const path of pages) {
    const answer = await page.goto(path, { waitUntil: 'networkidle' })
    expect(answer?.status(), path).toBe(200)
    const html = (await answer?.text()) ?? ''
    expect(gzipSync((await answer?.body()) ?? '').length, `${path} is heavy`).toBeLessThan(14 * 1024)
    if (!path.includes('/consultation/'))
      expect(html.match(/<script(?! type="application\/ld\+json")/g), path).toBeNull()
    const policies = (await answer?.headersArray())?.filter(
      ({ name }) => name.toLowerCase() === 'content-security-policy',
    )
    expect(policies, path).toHaveLength(1)
    expect(policies?.[0]?.value, path).not.toContain('unsafe')
  }
  expect([...hosts]).toEqual([new URL(baseURL ?? '').host])
  expect(faults).toEqual([])
})

test('what waits for a lawyer says so, and asks search engines to pass it by', async ({ page, request }) => {
  await page.goto('/en/notice-of-privacy-practices')
  await expect(page.getByText('A lawyer has not read this page yet')).toBeVisible()
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('notice-of-privacy-practices')
})

test('every telephone number on the contact page can be pressed', async ({ page }) => {
  await page.goto('/en/contact')
  const numbers = page.locator('main').getByText(/\d{3}[-) ]+\d{3}-\d{4}|^988$/)
  const tags = await numbers.evaluateAll((all) =>
    all.map((one) => one.closest('a')?.getAttribute('href') ?? one.textContent),
  )
  expect(tags.length).toBeGreaterThan(3)
  for (const tag of tags) expect(tag).toMatch(/^tel:/)
})

test('every card for an emergency can be pressed at each number that it names', async ({ page }) => {
  const paths = ['/en/contact', '/es/prepare', '/en/am-i-suitable', '/es/articles/first-ketamine-session']
  for (const path of paths) {
    await page.goto(path)
    const card = page.locator('.care').first()
    for (const number of ['911', '988']) {
      await expect(card.locator(`[href="tel:${number}"]`).first()).toBeVisible()
      for (const words of await page.locator('.care :is(h2, li)', { hasText: number }).all())
        await expect(words.locator(`[href="tel:${number}"]`).first()).toBeVisible()
    }
  }
})

test('the HTML of every page is valid', async ({ request }) => {
  test.setTimeout(120_000)
  // Style and length of markup are not what this is about; only what a browser would have to repair.
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'long-title': 'off', 'input-attributes': 'error' },
  })
  const more = [
    '/en/consultation/not-sure',
    '/es/consultation/not-sure',
    '/en/consultation/known',
    '/es/no-such-page',
    '/desk/sign-in',
  ]
  for (const path of [...(await addresses((to) => request.get(to))), ...more]) {
    const { results } = await validator.validateString(await (await request.get(path)).text())
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${path}: ${ruleId} ${message}`),
    )
    expect(faults).toEqual([])
  }
})

test('every link inside the site leads somewhere, and every fragment to a place on its page', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const seen = new Map<string, string>()
  for (const path of await addresses((to) => request.get(to))) {
    await page.goto(path)
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    for (const link of links) if (/^[/#]/.test(link)) seen.set(new URL(link, page.url()).href, path)
  }
  for (const [url, from] of seen) {
    const answer = await request.get(url)
    expect(answer.status(), `${url} on ${from}`).toBe(200)
    const { hash } = new URL(url)
    const id = decodeURIComponent(hash.slice(1))
    if (id) expect(await answer.text(), `${url} on ${from}`).toContain(`id="${id}"`)
  }
})

for (const { name, colorScheme, viewport } of looks) {
  test(`every page is easy to read: ${name}`, async ({ page, request }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    const more = [
      '/en/consultation/not-sure',
      '/en/consultation/correct',
      '/es/consultation/known',
      `/en/requests/${'x'.repeat(43)}`,
      '/en/no-such-page',
      '/desk/sign-in',
    ]
    for (const path of [...(await addresses((to) => request.get(to))), ...more]) {
      await page.goto(path)
      await expectEasyToRead(page, path)
    }
  })
}
