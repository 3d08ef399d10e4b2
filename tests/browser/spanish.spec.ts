import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { englishLeft } from '@/tests/support/english-left'
import { expectEasyToRead, looks } from './looks'
import { lettersAbout, somebody } from './person'

test.use({ locale: 'es-US' })

const code = /^[ACDEFGHJKLMNPQRTVWXY3479]{7}$/

/** What a person sees, hears and has in the window's title, without what is marked as another language. */
async function words(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement
    for (const other of copy.querySelectorAll('[lang="en"], script, style')) other.remove()
    const labels = [...copy.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'))
    return [document.title, copy.textContent, ...labels].join('\n')
  })
  return text
}

async function isSpanish(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  expect(englishLeft(await words(page)), page.url()).toEqual([])
}

async function spanishPages(request: APIRequestContext): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, url = '']) => new URL(url).pathname)
    .filter((path) => path === '/es' || path.startsWith('/es/'))
}

async function fillIn(page: Page, person: ReturnType<typeof somebody>): Promise<void> {
  await page.getByLabel('Nombre completo').fill(person.name)
  await page.getByLabel('Por correo electrónico').check()
  await page.getByLabel('Correo electrónico', { exact: true }).fill(person.email)
  await page.getByLabel('Martes por la mañana').check()
  await page.getByLabel('¿Hay algo que debamos saber?').fill(person.message)
  await page.getByLabel('Sí, la clínica puede comunicarse conmigo').check()
}

test('nobody is sent to another language than the one asked for', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/en$/)
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page).toHaveURL(/\/es$/)
  await isSpanish(page)
})

for (const javaScriptEnabled of [false, true]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a person asks, is corrected, is answered and withdraws, all in Spanish', async ({
      page,
      request,
    }) => {
      const person = { ...somebody(), message: 'A veces quiero morir' }
      await page.goto('/es/articles/first-ketamine-session')
      await isSpanish(page)
      await page
        .getByRole('main')
        .getByRole('link', { name: 'Preguntar por la terapia con ketamina' })
        .last()
        .click()
      await expect(page).toHaveURL(/\/es\/consultation\/ketamine-therapy\/first-ketamine-session$/)
      await isSpanish(page)
      await page.getByRole('button', { name: 'Enviar solicitud' }).click()
      await expect(page.getByRole('link', { name: 'Escriba su nombre completo' })).toBeVisible()
      await isSpanish(page)
      await fillIn(page, person)
      await page.getByRole('button', { name: 'Enviar solicitud' }).click()

      await expect(page.getByRole('heading', { name: 'Tenemos su solicitud' })).toBeVisible()
      await expect(page.getByRole('region', { name: /Puede que necesite ayuda/ })).toBeVisible()
      await expect(page).toHaveURL(/\/es\/requests\/[\w-]{43}$/)
      await isSpanish(page)
      const own = page.url()
      const reference = (await page.locator('.reference').textContent()) ?? ''
      expect(reference).toMatch(code)

      await page.getByText('Retirar esta solicitud').click()
      await page.getByRole('button', { name: 'Sí, retirarla' }).click()
      await expect(page.getByRole('heading', { name: 'Usted retiró esta solicitud' })).toBeVisible()
      await expect(page).toHaveURL(own)
      await isSpanish(page)

      const letters = await lettersAbout(request, reference, 4)
      for (const { subject, text, html } of letters.filter(({ to }) => to.includes(person.email))) {
        expect(englishLeft(`${subject}\n${text}`)).toEqual([])
        expect(text).toContain('Hola, Zoë:')
        expect(html).toMatch(/<html[^>]* lang="es"/)
      }
      const office = letters.find(({ subject }) => subject.startsWith('New'))
      expect(office?.text).toContain('Language: Spanish')
      expect(office?.text).toContain(person.name)
    })

    test('the same page in the other language is one press away, with what was typed', async ({ page }) => {
      await page.goto('/es/consultation/weight-loss')
      await page.getByRole('link', { name: 'English' }).click()
      await expect(page).toHaveURL(/\/en\/consultation\/weight-loss$/)
      await page.getByRole('link', { name: 'Español' }).click()
      await page.getByLabel('Nombre completo').fill('Inés')
      // A form without a script, or one that was sent before it came: the page that shows it again.
      await page
        .locator('form[action="/api/consultations"]')
        .evaluate((form: HTMLFormElement) => form.submit())
      await expect(page).toHaveURL(/\/es\/consultation\/correct$/)
      await page.getByRole('link', { name: 'English' }).click()
      await expect(page).toHaveURL(/\/en\/consultation\/correct$/)
      await expect(page.getByLabel('Full name')).toHaveValue('Inés')
      await expect(page.getByRole('heading', { name: 'Not sent yet' })).toBeVisible()
    })
  })
}

test('what leads nowhere says so in the language of its address', async ({ page }) => {
  for (const path of ['/es/no-such-page', '/es/articles/no-such-page', '/es/consultation/surgery']) {
    expect((await page.goto(path))?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { name: 'No encontramos esta página' })).toBeVisible()
    await isSpanish(page)
  }
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
})

test('the page for our own failure speaks both languages', async ({ page }) => {
  await page.goto('/en/failure')
  await expect(page.locator('[lang=es]').getByRole('heading', { name: 'Algo salió mal' })).toBeVisible()
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page).toHaveURL(/\/es\/failure$/)
  await isSpanish(page)
})

test('every Spanish page is Spanish, names its English one, and is named by it', async ({
  page,
  request,
}) => {
  const pages = await spanishPages(request)
  expect(pages.length).toBeGreaterThan(10)
  for (const path of pages) {
    await page.goto(path)
    await isSpanish(page)
    const english = path.replace(/^\/es/, '/en')
    await expect(page.getByRole('banner').getByRole('link', { name: 'English' })).toHaveAttribute(
      'href',
      english,
    )
    for (const [language, address] of [
      ['es', path],
      ['en', english],
      ['x-default', english],
    ]) {
      const link = page.locator(`link[rel=alternate][hreflang="${language}" i]`)
      expect(new URL((await link.getAttribute('href')) ?? '').pathname).toBe(address)
    }
    const html = await (await request.get(english)).text()
    const [, named = ''] = /hreflang="es" href="([^"]+)"/i.exec(html) ?? []
    expect(new URL(named).pathname).toBe(path)
  }
})

for (const { name, colorScheme, viewport } of looks) {
  test(`the Spanish pages beside the articles are easy to read: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    const more = [
      'consultation/not-sure',
      'consultation/correct',
      `requests/${'x'.repeat(43)}`,
      'no-such-page',
      'failure',
    ]
    for (const path of more) {
      await page.goto(`/es/${path}`)
      await expectEasyToRead(page, path)
    }
  })
}
