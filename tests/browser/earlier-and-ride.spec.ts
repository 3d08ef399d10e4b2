import { expect, type Page, test } from '@playwright/test'
import { waitingLinks } from '../support/waiting-links'
import { expectEasyToRead, looks } from './looks'

test.describe.configure({ mode: 'serial' })
test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

let links: Awaited<ReturnType<typeof waitingLinks>>
test.beforeAll(async () => {
  links = await waitingLinks(process.env.SITE_DATA_DIR ?? '')
})

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Nothing hangs over the edge of a small phone, and what is pressed is large enough for a thumb. */
async function fitsAPhone(page: Page): Promise<void> {
  const wide = await page.locator('html').evaluate((html) => html.scrollWidth)
  expect(wide).toBeLessThanOrEqual(360)
  for (const button of await page.locator('main .button').all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  }
}

test('looking at a link, however often and in whatever way, changes nothing', async ({ page, request }) => {
  for (const path of [...links.earlier, links.ride]) {
    for (let time = 0; time < 20; time++) {
      expect((await request.get(path)).status()).toBe(200)
      expect((await request.head(path)).status()).toBe(200)
    }
  }
  for (const path of links.earlier) {
    await page.goto(path)
    await expect(heading(page, 'An earlier time is free')).toBeVisible()
  }
})

test('a person takes the earlier time with one press, and the other one reads that it is gone', async ({
  page,
}) => {
  const [first, second] = links.earlier
  await page.goto(first)
  await fitsAPhone(page)
  const offered = await page.locator('dd').first().textContent()
  await page.getByRole('button', { name: 'Take the earlier time' }).click()
  await expect(heading(page, 'You have the earlier time')).toBeVisible()
  await expect(page).toHaveURL(first)
  await expect(page.locator('dd')).toHaveText(offered ?? '')
  await fitsAPhone(page)

  await page.goto(second)
  await expect(heading(page, 'This time is no longer available')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Other earlier times that are free now' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Choose on your own page' })).toHaveAttribute(
    'href',
    /^\/en\/requests\/[\w-]{43}$/,
  )
  await fitsAPhone(page)
})

test('an offer that came to its end, and a link that leads nowhere, each say so and give the number', async ({
  page,
}) => {
  for (const [path, title] of [
    [links.expired, 'This offer has come to its end'],
    [`/en/earlier/${'x'.repeat(43)}`, 'This link does not lead to an offer'],
    [links.cancelledRide, 'This ride is not needed any more'],
    [`/en/ride/${'x'.repeat(43)}`, 'This link does not lead to a ride'],
  ] as const) {
    await page.goto(path)
    await expect(heading(page, title)).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: /559/ })).toBeVisible()
    await fitsAPhone(page)
  }
})

test('a driver reads when to come, and nothing that tells what for or for whom', async ({
  page,
  request,
}) => {
  await page.goto(links.ride)
  await expect(heading(page, 'Picking up your friend')).toBeVisible()
  await expect(page.getByText(/day, .* \d{1,2}:\d\d [ap]m P[SD]T/)).toBeVisible()
  await fitsAPhone(page)
  for (const path of [links.ride, links.cancelledRide]) {
    const answer = await request.get(path)
    const sent = JSON.stringify(answer.headers()) + (await answer.text())
    expect(sent).not.toMatch(
      /ketamin|esketamin|spravato|weight|semaglut|tirzep|depress|suicid|988|infusion|psych|therap|session|treatment|Canary|Rider|fasting/i,
    )
    expect(answer.headers()['referrer-policy']).toBe('no-referrer')
    expect(answer.headers()['cache-control']).toContain('no-store')
  }
})

test('the office takes a holiday off at the desk, and opens it again', async ({ page }) => {
  await page.goto('/desk/closures')
  await page.getByLabel('E-mail address').fill('desk@example.org')
  await page.getByLabel('Password').fill('paper pine clay')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(heading(page, 'Days off')).toBeVisible()
  await fitsAPhone(page)
  const suggested = page.getByRole('region', { name: 'Holidays you may want to take off' })
  const coming = page.getByRole('region', { name: 'Days off to come' })
  const last = suggested.getByRole('listitem').last()
  const day = await last.getByRole('heading').textContent()
  await last.getByRole('button', { name: 'Close this day' }).click()
  await expect(page.getByRole('status')).toContainText('The day is closed.')
  await expect(coming.getByRole('heading', { name: day ?? '' })).toBeVisible()
  await expect(suggested.getByRole('heading', { name: day ?? '' })).toHaveCount(0)
  const closed = coming.getByRole('listitem').filter({ has: page.getByRole('heading', { name: day ?? '' }) })
  await closed.getByRole('button', { name: 'Open again' }).click()
  await expect(page.getByRole('status')).toHaveText('The day is open again.')
  await expect(suggested.getByRole('heading', { name: day ?? '' })).toBeVisible()
})

for (const { name, colorScheme, viewport } of looks) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport, javaScriptEnabled: true })

    test('nothing stands in the way of people who do not see or point well', async ({ page }) => {
      for (const path of [links.earlier[1], links.expired, links.ride, links.cancelledRide]) {
        await page.goto(path)
        await expectEasyToRead(page, path)
      }
    })
  })
}
