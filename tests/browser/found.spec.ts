import { expect, type Page, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { englishLeft } from '@/tests/support/english-left'
import { expectEasyToRead, looks } from './looks'

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>'{{7*7}}`

/** Everything a page asks for, and what it complains of. */
function watch(page: Page) {
  const seen = { hosts: new Set<string>(), referrers: [] as string[], faults: [] as string[] }
  page.on('request', (sent) => {
    seen.hosts.add(new URL(sent.url()).host)
    const { referer } = sent.headers()
    if (referer) seen.referrers.push(referer)
  })
  page.on('console', (line) => line.type() === 'error' && seen.faults.push(line.text()))
  page.on('pageerror', (error) => seen.faults.push(error.message))
  page.on('dialog', (dialog) => {
    seen.faults.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return seen
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(`searching, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('from any page leads to the page that answers, past a typing error', async ({ page }) => {
      await page.goto('/en/contact')
      await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
      await page.getByLabel('What are you looking for?').fill('ketmaine')
      await page.getByRole('button', { name: 'Search' }).click()
      await expect(page).toHaveURL(/\/en\/search\?q=ketmaine$/)
      await expect(page.getByLabel('What are you looking for?')).toHaveValue('ketmaine')
      await page.getByRole('main').getByRole('link', { name: 'Ketamine therapy', exact: true }).click()
      await expect(page).toHaveURL(/\/en\/ketamine-therapy$/)
    })

    test('from the list of articles finds what is called otherwise', async ({ page }) => {
      await page.goto('/en/articles')
      await page.getByLabel('What are you looking for?').fill('shot')
      await page.getByLabel('What are you looking for?').press('Enter')
      await expect(page.getByRole('link', { name: 'Weight-loss medicine: common questions' })).toBeVisible()
      await expect(page.locator('mark').first()).toHaveText(/injection/i)
    })

    test('in Spanish is Spanish, and the other language keeps the words', async ({ page }) => {
      await page.goto('/es/search?q=inyeccion')
      await expect(page.getByRole('heading', { name: /páginas para “inyeccion”/ })).toBeVisible()
      expect(englishLeft((await page.locator('main').textContent()) ?? '')).toEqual([])
      await page.getByRole('banner').getByRole('link', { name: 'English' }).click()
      await expect(page).toHaveURL(/\/en\/search\?q=inyeccion$/)
      await expect(page.getByRole('region').or(page.locator('section[lang=es]')).last()).toContainText(
        'Páginas en español',
      )
    })

    test('for what nobody wrote about leads to the phone', async ({ page }) => {
      await page.goto('/en/search?q=xyzzy')
      await expect(page.getByRole('heading', { name: 'Nothing found for “xyzzy”' })).toBeVisible()
      await expect(page.getByRole('main').getByRole('link', { name: /\(559\)/ })).toHaveAttribute(
        'href',
        /^tel:/,
      )
    })

    test.describe('words of an emergency', () => {
      for (const [path, title] of [
        ['/en/search?q=i+want+to+die', 'You may need help right now'],
        ['/es/search?q=quiero+morir', 'Puede que necesite ayuda ahora mismo'],
      ] as const)
        test(`bring 988 and 911 first (${path})`, async ({ page }) => {
          await page.goto(path)
          const panel = page.getByRole('region', { name: title })
          for (const number of ['988', '911'])
            await expect(panel.getByRole('link', { name: number })).toHaveAttribute('href', `tel:${number}`)
        })
    })

    test('shows what was typed as text, and runs none of it', async ({ page }) => {
      const seen = watch(page)
      const answer = await page.goto(`/en/search?q=${encodeURIComponent(hostile)}`, {
        waitUntil: 'networkidle',
      })
      expect(answer?.status()).toBe(200)
      await expect(page.getByLabel('What are you looking for?')).toHaveValue(hostile)
      expect(await page.locator('main img, main script').count()).toBe(0)
      expect(seen.faults).toEqual([])
    })
  })
}

test('nothing typed into the search leaves: no other host, no referrer, no copy, no entry in a search engine', async ({
  page,
  baseURL,
}) => {
  const seen = watch(page)
  const answer = await page.goto('/en/search?q=canary-word', { waitUntil: 'networkidle' })
  const headers = answer?.headers() ?? {}
  expect(headers['cache-control']).toContain('no-store')
  expect(headers['x-robots-tag']).toBe('noindex')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['content-security-policy']).toMatch(/script-src 'nonce-/)
  expect(headers['content-security-policy']).not.toContain('unsafe')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  expect(await page.title()).not.toContain('canary')
  await page.getByRole('banner').getByRole('link', { name: 'Articles' }).click()
  await page.waitForLoadState('networkidle')
  expect([...seen.hosts]).toEqual([new URL(baseURL ?? '').host])
  expect(seen.referrers.filter((address) => address.includes('canary'))).toEqual([])
  expect(seen.faults).toEqual([])
})

test('10,000 letters are cut, and strange ones are answered too', async ({ request }) => {
  const began = Date.now()
  const long = await request.get(`/en/search?q=${'weigt+'.repeat(1_700)}`)
  expect(long.status()).toBe(200)
  const [, kept = ''] = / value="([^"]*)"/.exec(await long.text()) ?? []
  expect(kept.length).toBeLessThanOrEqual(100)
  for (const query of ['q=%00', 'q=%ED%A0%80', 'q=a&q=b', 'q[]=a', 'q=%E0%A4%A', 'q=__proto__', ''])
    expect((await request.get(`/es/search?${query}`)).status(), query).toBe(200)
  expect(Date.now() - began).toBeLessThan(10_000)
  expect((await request.get('/xx/search?q=a')).status()).toBe(404)
})

test('pages tell search engines of themselves in data that no policy minds', async ({ page, request }) => {
  test.setTimeout(120_000)
  const seen = watch(page)
  const sitemap = await (await request.get('/sitemap.xml')).text()
  for (const [, url = ''] of sitemap.matchAll(/<loc>([^<]+)/g)) {
    const path = new URL(url).pathname
    const answer = await page.goto(path)
    expect(answer?.headers()['content-security-policy'], path).toMatch(/script-src 'none'/)
    const [text = '', ...more] = await page.locator('script[type="application/ld+json"]').allTextContents()
    expect(more).toEqual([])
    const [told, clinic] = JSON.parse(text)['@graph']
    expect(new URL(told.url).pathname).toBe(path)
    expect(told.inLanguage).toBe(await page.locator('html').getAttribute('lang'))
    expect(clinic.telephone).toBe('+15594251118')
    // The demonstration makes up office hours.
    expect(JSON.stringify(clinic)).not.toMatch(/opening|streetAddress|geo"|rating|price/i)
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
    const painted = await request.get(new URL(picture ?? '').pathname)
    expect(painted.headers()['content-type'], path).toBe('image/png')
    expect((await painted.body()).subarray(16, 24).toString('hex'), path).toBe('000004b000000276')
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', told.name)
  }
  expect(seen.faults).toEqual([])
})

test('a draft has no picture and tells search engines nothing', async ({ page, request }) => {
  await page.goto('/en/notice-of-privacy-practices')
  await expect(page.locator('meta[property="og:image"], script[type="application/ld+json"]')).toHaveCount(0)
  expect((await request.get('/share/en/notice-of-privacy-practices.png')).status()).toBe(404)
  expect((await request.get('/share/en/nowhere.png')).status()).toBe(404)
})

for (const locale of ['en', 'es']) {
  test(`the feed of ${locale} is named by its pages, and its articles are there`, async ({
    page,
    request,
  }) => {
    await page.goto(`/${locale}/articles`)
    const href = await page.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute('href')
    const answer = await request.get(new URL(href ?? '').pathname)
    expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
    const text = await answer.text()
    // A browser's own parser: what is not well-formed has an element called parsererror.
    const links = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml')
      if (parsed.querySelector('parsererror')) throw new Error('The feed is not well-formed.')
      return [...parsed.querySelectorAll('entry > link')].map((link) => link.getAttribute('href') ?? '')
    }, text)
    expect(links.length).toBeGreaterThan(4)
    for (const link of links) expect((await request.get(new URL(link).pathname)).status(), link).toBe(200)
  })
}

const searched = [
  '/en/search',
  '/en/search?q=shot',
  '/es/search?q=xyzzy',
  '/en/search?q=suicide',
  '/en/search?q=embarazo',
]

test('search, list and parts are valid HTML', async ({ request }) => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'long-title': 'off' } })
  for (const path of [...searched, '/dev/ui']) {
    const html = await (await request.get(path)).text()
    const { results } = await validator.validateString(html)
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${path}: ${ruleId} ${message}`),
    )
    expect(faults).toEqual([])
    // The validator does not look into drawings, where a name used twice cuts one picture with another's window.
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      path,
    ).toEqual([])
  }
})

for (const { name, colorScheme, viewport } of looks) {
  test(`search and parts are easy to read: ${name}`, async ({ page }) => {
    // The page of parts is long, and stands on a machine that does other things too.
    test.setTimeout(180_000)
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    for (const path of [...searched, '/dev/ui']) {
      await page.goto(path)
      await expectEasyToRead(page, path)
    }
  })
}
